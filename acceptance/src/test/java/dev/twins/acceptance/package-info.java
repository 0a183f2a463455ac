/**
 * The tests of the whole: both sides as they really run, the website in a browser, the demo as a process.
 *
 * <p>Law: speaks to the sides as a client does, through HTTP, a browser, signals and the database. What one module can prove
 * alone is tested there.
 */
package dev.twins.acceptance;
