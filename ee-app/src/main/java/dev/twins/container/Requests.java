package dev.twins.container;

import dev.twins.api.Percent;
import dev.twins.api.Request;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/** Shows a servlet request to the application. */
final class Requests {
    private Requests() {}

    static Request of(HttpServletRequest request) {
        return new Request(request.getMethod(), path(request), query(request), name -> headers(request, name));
    }

    /** As sent: JAX-RS would mend a malformed escape. */
    static String query(HttpServletRequest request) {
        return Optional.ofNullable(request.getQueryString()).orElse("");
    }

    static List<String> headers(HttpServletRequest request, String name) {
        return Collections.list(request.getHeaders(name));
    }

    private static String path(HttpServletRequest request) {
        // The servlet path would be cleaned up already, and would hide what the client asked for; so would the error
        // page's.
        Object refused = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
        String sent = refused == null ? request.getRequestURI() : refused.toString();
        // The server takes a session's id out of the path, though there are no sessions: what is asked for is another
        // path.
        String whole = request.isRequestedSessionIdFromURL() ? sent + ";jsessionid" : sent;
        return Percent.decode(whole).orElse("");
    }
}
