/**
 * Runs everything on one machine: databases, the container, the local Lambda.
 *
 * <p>Law: knows the two applications as files only (a WAR and a zip) and speaks to them through environment variables and
 * HTTP. Whatever it starts it also ends, in the order container, function, databases.
 */
package dev.twins.local;
