package dev.twins.container;

import dev.twins.api.Edge;
import dev.twins.api.Problem;
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

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
        edge.headers(Requests.of(request)).forEach(response::setHeader);
        Responses.write(Problem.ofStatus(response.getStatus()), response);
    }
}
