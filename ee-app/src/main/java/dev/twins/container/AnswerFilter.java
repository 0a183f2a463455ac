package dev.twins.container;

import dev.twins.api.Answer;
import dev.twins.api.Edge;
import jakarta.inject.Inject;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.ext.Provider;
import java.lang.annotation.Annotation;
import java.util.Map;

/** Turns the answer that a resource gave into the response, and adds where the time went. */
@Provider
public class AnswerFilter implements ContainerResponseFilter {
    private static final Annotation[] NO_ANNOTATIONS = {};

    @Inject
    private Edge edge;

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        if (response.getEntity() instanceof Answer answer) {
            response.setStatus(answer.status());
            // Naming the type settles it: nothing is negotiated.
            response.setEntity(
                    answer.body(),
                    NO_ANNOTATIONS,
                    MediaType.valueOf(answer.headers().get(HttpHeaders.CONTENT_TYPE)));
            put(response, answer.headers());
        }
        put(response, edge.timing(request.getMethod()));
    }

    private static void put(ContainerResponseContext response, Map<String, String> headers) {
        headers.forEach((name, value) -> response.getHeaders().putSingle(name, value));
    }
}
