package dev.twins.container;

import dev.twins.api.Problem;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;

/** Leaves it to the application what a failure looks like from outside. */
@Provider
public class ProblemMapper implements ExceptionMapper<Throwable> {
    @Override
    public Response toResponse(Throwable failure) {
        return Response.ok(Problem.of(failure)).build();
    }
}
