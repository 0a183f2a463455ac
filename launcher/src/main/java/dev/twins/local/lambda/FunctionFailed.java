package dev.twins.local.lambda;

/** The function gave no answer: it did not start, threw, crashed or took too long. */
final class FunctionFailed extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final int status;

    private FunctionFailed(int status, String message) {
        super(message);
        this.status = status;
    }

    static FunctionFailed atStart(String message) {
        return new FunctionFailed(500, message);
    }

    static FunctionFailed inHandler(String message) {
        return new FunctionFailed(500, message);
    }

    static FunctionFailed tooSlow(String message) {
        return new FunctionFailed(503, message);
    }

    /** The status that an HTTP API answers. */
    int status() {
        return status;
    }
}
