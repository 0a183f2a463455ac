package dev.twins.local.lambda;

/** No environment became free for a request: too many were waiting, or it waited too long. */
final class Overloaded extends RuntimeException {
    private static final long serialVersionUID = 1;

    Overloaded(String message) {
        super(message);
    }
}
