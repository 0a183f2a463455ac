package dev.twins.container;

import dev.twins.api.Answer;
import dev.twins.api.Pipeline;
import dev.twins.api.Request;
import jakarta.inject.Inject;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.Serial;

/** Serves every request through the pipeline; the server does the pipeline's work behind this filter. */
@WebFilter(
        urlPatterns = "/*",
        dispatcherTypes = {DispatcherType.REQUEST, DispatcherType.ERROR})
public class PipelineFilter extends HttpFilter {
    @Serial
    private static final long serialVersionUID = 1L;

    @Inject
    private transient Pipeline pipeline;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException {
        Request asked = Requests.of(request);
        // What the server refuses before any filter runs arrives here through the error page of web.xml.
        Answer answer = request.getDispatcherType() == DispatcherType.ERROR
                ? pipeline.refuse(asked, response.getStatus())
                : pipeline.serve(asked, known -> answer(known, request, response, chain));
        if (asked.method().equals("TRACE")) {
            // A body of TRACE is illegal. The server leaves it on the connection and would read it as a request.
            response.setHeader("Connection", "close");
        }
        send(answer, response);
    }

    private static Answer answer(
            Request known, HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws Exception {
        CollectedResponse collected = new CollectedResponse(response);
        try {
            chain.doFilter(new KnownRequest(known, request), collected);
        } catch (ServletException e) {
            // JAX-RS wraps what a resource throws.
            throw e.getRootCause() instanceof RuntimeException cause ? cause : e;
        }
        return collected.answer();
    }

    private static void send(Answer answer, HttpServletResponse response) throws IOException {
        response.setStatus(answer.status());
        answer.headers().forEach(response::setHeader);
        if (answer.body().length > 0) {
            response.setContentLength(answer.body().length);
            response.getOutputStream().write(answer.body());
        } else if (answer.status() >= HttpServletResponse.SC_BAD_REQUEST) {
            response.flushBuffer(); // otherwise the server sends its own page, for example to HEAD
        }
    }
}
