/**
 * A stand-in for AWS's runtime interface client on systems other than Linux, for which it has no native library.
 *
 * <p>Law: it runs inside the function's process, so it uses only the JDK and aws-lambda-java-core.
 */
package dev.twins.local.runtime;
