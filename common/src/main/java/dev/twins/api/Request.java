package dev.twins.api;

import dev.twins.refusal.Refusal;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * A request, as both sides see it.
 *
 * @param method as sent, in whatever case
 * @param path percent-decoded, not cleaned up
 * @param query as sent, still percent-encoded; empty if there is none
 * @param headers all values of a header; asked for with its name in lower case
 */
public record Request(String method, String path, String query, Function<String, List<String>> headers) {
    /** What the request asks for, if that is served. */
    public Optional<Operation> findOperation() {
        return Operation.find(method, path);
    }

    /**
     * What the request asks for.
     *
     * @throws Refusal if nothing is served there
     * @throws Refusal if it is served, but not by this method
     */
    public Operation operation() {
        return findOperation().orElseThrow(() -> Refusal.methodNotAllowed(Operation.allow(path)));
    }

    /** Whether it asks for something that only a caller with a token gets. */
    public boolean needsToken() {
        return findOperation().filter(Operation::isSecured).isPresent();
    }

    /** What the path holds in the place of the operation's variable: a user's id, or a file's name. */
    public String pathVariable() {
        return operation().variable(path);
    }

    /** A header's value; several are one list (RFC 9110, section 5.3), and an HTTP API hands them over like that. */
    public Optional<String> header(String name) {
        return headers.apply(name).stream().reduce((all, next) -> all + "," + next);
    }

    boolean isHead() {
        return method.equals("HEAD");
    }
}
