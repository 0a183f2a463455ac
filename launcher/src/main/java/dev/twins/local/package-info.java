/**
 * Runs both sides on one machine: the container and the local Lambda.
 *
 * <p>Law: it knows the two applications only as files (a WAR and a zip), and speaks to them through environment
 * variables and HTTP. It ends whatever it started, the container before the function.
 */
package dev.twins.local;
