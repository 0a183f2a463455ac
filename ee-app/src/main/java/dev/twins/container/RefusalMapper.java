package dev.twins.container;

import dev.twins.api.Pipeline;
import dev.twins.refusal.Refusal;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;

/** Answers a refusal before JAX-RS takes it for an error and logs two stack traces. */
public final class RefusalMapper implements ExceptionMapper<Refusal> {
    private final Pipeline pipeline;

    RefusalMapper(Pipeline pipeline) {
        this.pipeline = pipeline;
    }

    @Override
    public Response toResponse(Refusal refusal) {
        return Responses.of(pipeline.problem(refusal));
    }
}
