/**
 * Sends load and notes what came of each request.
 *
 * <p>Law: a latency counts from the moment at which the request was due, not from the one at which it could be sent, so a
 * server that stalls cannot hide what it made others wait (coordinated omission). Nothing here knows what is measured.
 */
package dev.twins.bench.load;
