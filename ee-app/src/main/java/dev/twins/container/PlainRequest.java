package dev.twins.container;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.ext.Provider;
import java.net.URI;
import java.net.URISyntaxException;

/**
 * Keeps JAX-RS from seeing differences that the contract does not know: a path with needless escapes ({@code /%61pi}) is
 * the path that it means, and there is only one format to accept.
 */
@Provider
@PreMatching
public class PlainRequest implements ContainerRequestFilter {
    @Override
    public void filter(ContainerRequestContext request) {
        request.getHeaders().putSingle(HttpHeaders.ACCEPT, MediaType.WILDCARD);
        URI uri = request.getUriInfo().getRequestUri();
        if (uri.getRawPath().indexOf('%') >= 0) {
            request.setRequestUri(request.getUriInfo()
                    .getRequestUriBuilder()
                    .replacePath(withoutNeedlessEscapes(uri.getPath()))
                    .build());
        }
    }

    private static String withoutNeedlessEscapes(String decodedPath) {
        try {
            return new URI(null, null, decodedPath, null).getRawPath();
        } catch (URISyntaxException e) {
            throw new IllegalArgumentException(e);
        }
    }
}
