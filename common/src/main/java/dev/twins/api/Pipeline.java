package dev.twins.api;

import dev.twins.auth.Tokens;
import dev.twins.config.WebSettings;
import dev.twins.trace.RequestTrace;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Serves a request from its beginning to its end: trace, rules of the edge, token, work, problem, headers, timing, log line.
 * Both sides bring only the work; nothing is sent before the answer is complete.
 */
public final class Pipeline {
    private final Edge edge;
    private final StandardHeaders headers;
    private final Supplier<Tokens> tokens;
    private final RequestLog log;

    /**
     * @param tokens asked for with the first request that needs a token; a failure is that request's
     * @param log gets a line for each request
     */
    public Pipeline(WebSettings settings, Supplier<Tokens> tokens, RequestLog log) {
        this.edge = new Edge(settings);
        this.headers = new StandardHeaders(settings);
        this.tokens = tokens;
        this.log = log;
    }

    /** What a side does with a request that got past the edge. */
    @FunctionalInterface
    public interface Work {
        /** Answers the request, which knows its caller if its operation needs one; whatever this throws becomes a problem. */
        Answer answer(Request request) throws Exception;
    }

    /** Answers a request. */
    public Answer serve(Request request, Work work) {
        return pass(request, () -> beyondTheEdge(request, work));
    }

    /** Answers a request that the server refused with this status before the application saw it. */
    public Answer refuse(Request request, int status) {
        return pass(request, () -> Problem.ofStatus(status));
    }

    /** The answer to a failure, which the log explains where it is not the sender's doing. */
    public Answer problem(Exception failure) {
        log.explain(failure);
        return Problem.of(failure);
    }

    @FunctionalInterface
    private interface Attempt {
        Answer run() throws Exception;
    }

    private Answer pass(Request request, Attempt attempt) {
        RequestTrace.begin(RequestId.of(request));
        try {
            Answer answer = result(attempt).with(headers.of(request));
            log.write(request, answer.status());
            return request.isHead() ? answer.withoutBody() : answer;
        } finally {
            RequestTrace.end();
        }
    }

    private Answer result(Attempt attempt) {
        try {
            return attempt.run();
        } catch (Exception e) {
            return problem(e);
        }
    }

    private Answer beyondTheEdge(Request request, Work work) throws Exception {
        Optional<Answer> answer = edge.answer(request);
        return answer.isPresent() ? answer.get() : work.answer(withCaller(request));
    }

    private Request withCaller(Request request) {
        if (!request.operation().isSecured()) {
            return request;
        }
        return request.askedBy(tokens.get().verify(request.headers().apply("authorization")));
    }
}
