/**
 * A local Lambda: real processes with AWS's runtime interface client behind an HTTP front that speaks the payload format
 * 2.0 of an API Gateway HTTP API.
 *
 * <p>Law: an environment serves one request at a time and learns of the world only through the Runtime API and its
 * environment variables, as on AWS.
 */
package dev.twins.local.lambda;
