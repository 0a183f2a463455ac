/**
 * The tests of the whole project: both sides as they really run, the website in a browser, the demo as a process.
 *
 * <p>Law: it speaks to the sides only from outside, through HTTP, a browser, signals and the database. What one module
 * can prove alone is tested in that module.
 */
package dev.twins.acceptance;
