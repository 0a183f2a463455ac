package dev.twins.container;

import dev.twins.api.Answer;
import jakarta.ws.rs.core.Response;

/** Turns an answer into a response of JAX-RS. */
final class Responses {
    private Responses() {}

    static Response of(Answer answer) {
        Response.ResponseBuilder response = Response.status(answer.status()).entity(answer.body());
        answer.headers().forEach(response::header);
        return response.build();
    }
}
