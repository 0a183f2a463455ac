/**
 * A local Lambda: real processes with AWS's runtime interface client, behind an HTTP front that speaks payload format
 * 2.0 of an API Gateway HTTP API.
 *
 * <p>Law: an environment serves one request at a time. As on AWS, it receives everything through the Runtime API and
 * its environment variables.
 */
package dev.twins.local.lambda;
