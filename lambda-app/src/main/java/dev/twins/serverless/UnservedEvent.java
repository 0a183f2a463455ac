package dev.twins.serverless;

/**
 * An invocation that this function does not serve. It must fail: success would make a queue delete its messages and
 * mislead a client.
 */
@SuppressWarnings("serial") // never serialised
final class UnservedEvent extends RuntimeException {
    UnservedEvent(String what) {
        super("The event is " + what + ". This function serves only requests of an HTTP API or a function URL,"
                + " in payload format 2.0");
    }
}
