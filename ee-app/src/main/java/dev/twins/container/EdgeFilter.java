package dev.twins.container;

import dev.twins.api.Answer;
import dev.twins.api.Edge;
import dev.twins.api.Problem;
import dev.twins.api.Request;
import dev.twins.api.RequestLog;
import dev.twins.trace.RequestTrace;
import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.Serial;
import java.util.Optional;

/** The application's edge: nothing that the server would answer in its own way gets past it. */
@WebFilter("/*")
public class EdgeFilter extends HttpFilter {
    @Serial
    private static final long serialVersionUID = 1L;

    @Inject
    private transient Edge edge;

    @Inject
    private transient RequestLog log;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        Request asked = Requests.of(request);
        edge.headers(asked).forEach(response::setHeader);
        if (asked.method().equals("TRACE")) {
            // Its body, which it should not have, is left on the connection, and would be taken for the next request.
            response.setHeader("Connection", "close");
        }
        try {
            Optional<Answer> answer = answer(request, asked);
            if (answer.isPresent()) {
                Responses.write(answer.get().with(edge.timing(asked.method())), response);
            } else {
                chain.doFilter(request, response);
            }
        } finally {
            log.write(asked, response.getStatus());
            RequestTrace.end();
        }
    }

    private Optional<Answer> answer(HttpServletRequest request, Request asked) {
        try {
            BearerMechanism.verify(request);
            return edge.answer(asked);
        } catch (RuntimeException e) {
            return Optional.of(Problem.of(e));
        }
    }
}
