/**
 * Sends load and records the outcome of each request.
 *
 * <p>Law: a latency counts from when the request was due, not from when it could be sent, so a
 * server that stalls cannot hide how long it made others wait (coordinated omission). Nothing here knows what is measured.
 */
package dev.twins.bench.load;
