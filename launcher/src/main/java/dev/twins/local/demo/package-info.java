/**
 * {@code mvn -Pdemo}: runs both sides with their databases for a person.
 *
 * <p>Law: it reads the person's settings, reports what happens, and ends whatever it started, in the order container,
 * function, databases. {@code dev.twins.local} starts the sides.
 */
package dev.twins.local.demo;
