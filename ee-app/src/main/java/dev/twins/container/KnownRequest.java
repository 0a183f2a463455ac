package dev.twins.container;

import dev.twins.api.Request;
import dev.twins.auth.Caller;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.net.URI;
import java.net.URISyntaxException;
import java.security.Principal;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;

/**
 * The request that JAX-RS sees. It carries the verified caller and hides differences that the contract ignores: a path
 * has no needless escapes ({@code /%61pi}), HEAD becomes GET, every format is accepted, and each body is JSON.
 */
final class KnownRequest extends HttpServletRequestWrapper {
    private final Request request;

    KnownRequest(Request request, HttpServletRequest original) {
        super(original);
        this.request = request;
    }

    @Override
    public Principal getUserPrincipal() {
        return request.known().map(TokenPrincipal::new).orElse(null);
    }

    @Override
    public boolean isUserInRole(String role) {
        return request.known().isPresent() && role.equals(Caller.ROLE);
    }

    @Override
    public String getMethod() {
        return request.method().equals("HEAD") ? "GET" : request.method();
    }

    @Override
    public String getRequestURI() {
        String sent = super.getRequestURI();
        return sent.indexOf('%') < 0 ? sent : withoutNeedlessEscapes(request.path());
    }

    /** JAX-RS reads headers by this method, and refuses malformed ones. The edge has already read the type. */
    @Override
    public Enumeration<String> getHeaders(String name) {
        if (name.equalsIgnoreCase("accept")) {
            return Collections.enumeration(List.of("*/*"));
        }
        return name.equalsIgnoreCase("content-type")
                ? Collections.enumeration(List.of("application/json"))
                : super.getHeaders(name);
    }

    private static String withoutNeedlessEscapes(String path) {
        try {
            return new URI(null, null, path, null).getRawPath();
        } catch (URISyntaxException e) {
            throw new IllegalArgumentException(e);
        }
    }
}
