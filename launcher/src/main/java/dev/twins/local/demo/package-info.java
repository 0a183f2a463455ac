/**
 * {@code mvn -Pdemo}: both sides with their databases, for a person.
 *
 * <p>Law: reads what the person sets, says what happens, and ends whatever it started, in the order container, function,
 * databases. How a side is started it leaves to {@code dev.twins.local}.
 */
package dev.twins.local.demo;
