/**
 * A stand-in for AWS's runtime interface client where its native library does not exist (anything but Linux).
 *
 * <p>Law: runs inside the function's process, so it uses the JDK and aws-lambda-java-core only.
 */
package dev.twins.local.runtime;
