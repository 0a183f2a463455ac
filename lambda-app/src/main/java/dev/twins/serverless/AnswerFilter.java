package dev.twins.serverless;

import dev.twins.api.Answer;
import dev.twins.api.Edge;
import dev.twins.api.Problem;
import dev.twins.api.Request;
import dev.twins.api.RequestLog;
import java.util.function.Supplier;

/**
 * What every answer gets on its way out, whatever it says; as the class of this name does for the container.
 *
 * @param edge knows the headers
 * @param log gets a line
 */
record AnswerFilter(Edge edge, RequestLog log) {
    Answer pass(Request request, Supplier<Answer> work) {
        Answer answer = attempt(work).with(edge.headers(request)).with(edge.timing(request.method()));
        log.write(request, answer.status());
        return request.method().equals("HEAD") ? answer.withoutBody() : answer;
    }

    private static Answer attempt(Supplier<Answer> work) {
        try {
            return work.get();
        } catch (RuntimeException e) {
            return Problem.of(e);
        }
    }
}
