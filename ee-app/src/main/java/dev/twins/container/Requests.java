package dev.twins.container;

import dev.twins.api.Percent;
import dev.twins.api.Request;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/** Turns a servlet request into the application's. */
final class Requests {
    private Requests() {}

    static Request of(HttpServletRequest request) {
        return new Request(request.getMethod(), path(request), query(request), name -> headers(request, name));
    }

    /** The query as sent; JAX-RS would repair a malformed escape. */
    static String query(HttpServletRequest request) {
        return Optional.ofNullable(request.getQueryString()).orElse("");
    }

    static List<String> headers(HttpServletRequest request, String name) {
        return Collections.list(request.getHeaders(name));
    }

    private static String path(HttpServletRequest request) {
        // The servlet path is already cleaned up, and the error page has its own; neither is what the client sent.
        Object refused = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
        String sent = refused == null ? request.getRequestURI() : refused.toString();
        // The server removes a session id from the path. We have no sessions, so the path must remain unknown.
        String whole = request.isRequestedSessionIdFromURL() ? sent + ";jsessionid" : sent;
        return Percent.decode(whole).orElse("");
    }
}
