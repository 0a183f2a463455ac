package dev.twins.serverless;

/**
 * An invocation that this function does not serve. It must fail: success would make a queue delete its messages and
 * mislead a client.
 */
@SuppressWarnings("serial") // never serialised
final class UnservedEvent extends RuntimeException {
    UnservedEvent(String what) {
        super("What came is " + what + ". This function serves requests of an HTTP API or a function URL only,"
                + " in payload format 2.0");
    }
}
