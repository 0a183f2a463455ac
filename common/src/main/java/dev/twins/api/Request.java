package dev.twins.api;

import dev.twins.auth.Caller;
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
 * @param served what it asks for; empty if that is not served
 * @param known who asks; empty while nobody has looked at its token
 */
public record Request(
        String method,
        String path,
        String query,
        Function<String, List<String>> headers,
        Optional<Operation> served,
        Optional<Caller> known) {

    /** A request as received. Its operation is determined only here. */
    public Request(String method, String path, String query, Function<String, List<String>> headers) {
        this(method, path, query, headers, Operation.find(method, path), Optional.empty());
    }

    /**
     * What the request asks for.
     *
     * @throws Refusal if nothing is served there, or not by this method
     */
    public Operation operation() {
        return served.orElseThrow(() -> Refusal.methodNotAllowed(Operation.allow(path)));
    }

    /**
     * Who asks.
     *
     * @throws Refusal if nobody has proved who they are
     */
    public Caller caller() {
        return known.orElseThrow(Refusal::tokenRequired);
    }

    /** What the path holds in the place of the operation's variable: a user's id, or a file's name. */
    public String pathVariable() {
        return operation().variable(path);
    }

    /** A header's value; several are one list (RFC 9110, section 5.3), and an HTTP API hands them over like that. */
    public Optional<String> header(String name) {
        List<String> values = headers.apply(name);
        return values.isEmpty() ? Optional.empty() : Optional.of(String.join(",", values));
    }

    Request askedBy(Caller caller) {
        return new Request(method, path, query, headers, served, Optional.of(caller));
    }

    boolean isHead() {
        return method.equals("HEAD");
    }

    boolean isOptions() {
        return method.equals("OPTIONS");
    }
}
