package dev.twins.serverless;

/**
 * An invocation that this function does not serve. It fails: to succeed would tell a queue to delete its messages, and a
 * client that all is well.
 */
@SuppressWarnings("serial") // never serialised
final class UnservedEvent extends RuntimeException {
    UnservedEvent(String what) {
        super("What came is " + what + ". This function serves requests of an HTTP API or a function URL only,"
                + " in payload format 2.0");
    }
}
