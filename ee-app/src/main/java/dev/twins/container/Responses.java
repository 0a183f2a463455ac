package dev.twins.container;

import dev.twins.api.Answer;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** Sends the application's answer as a servlet response. */
final class Responses {
    private Responses() {}

    static void write(Answer answer, HttpServletResponse response) throws IOException {
        response.setStatus(answer.status());
        answer.headers().forEach(response::setHeader);
        if (answer.body().length > 0) {
            response.setContentLength(answer.body().length);
            response.getOutputStream().write(answer.body());
        }
    }
}
