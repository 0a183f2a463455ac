package dev.twins.container;

import dev.twins.api.Edge;
import dev.twins.api.Problem;
import dev.twins.api.Request;
import dev.twins.api.RequestLog;
import dev.twins.trace.RequestTrace;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.Serial;

/** The error page of web.xml: tells in the application's words what the server refused. */
@WebServlet("/error")
public class ErrorServlet extends HttpServlet {
    @Serial
    private static final long serialVersionUID = 1L;

    @Inject
    private transient Edge edge;

    @Inject
    private transient RequestLog log;

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Request asked = Requests.of(request);
        edge.headers(asked).forEach(response::setHeader);
        Responses.write(Problem.ofStatus(response.getStatus()), response);
        log.write(asked, response.getStatus());
        RequestTrace.end();
    }
}
