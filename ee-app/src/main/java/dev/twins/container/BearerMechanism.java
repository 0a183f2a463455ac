package dev.twins.container;

import dev.twins.api.Edge;
import dev.twins.api.Request;
import dev.twins.auth.Caller;
import dev.twins.auth.Tokens;
import dev.twins.refusal.Refusal;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.security.enterprise.authentication.mechanism.http.HttpAuthenticationMechanism;
import jakarta.security.enterprise.authentication.mechanism.http.HttpMessageContext;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Set;

/**
 * Tells the server who asks. The server calls this before any filter, so a refusal is only noted here: the filter
 * answers it in its turn.
 */
@ApplicationScoped
public class BearerMechanism implements HttpAuthenticationMechanism {
    private static final String REFUSAL = Refusal.class.getName();

    @Inject
    private Tokens tokens;

    @Override
    public AuthenticationStatus validateRequest(
            HttpServletRequest request, HttpServletResponse response, HttpMessageContext context) {
        Request asked = Requests.of(request);
        Edge.begin(asked);
        if (!asked.needsToken()) {
            return context.doNothing();
        }
        try {
            Caller caller = tokens.verify(Requests.headers(request, "authorization"));
            return context.notifyContainerAboutLogin(new TokenPrincipal(caller), Set.of(Caller.ROLE));
        } catch (Refusal refusal) {
            request.setAttribute(REFUSAL, refusal);
            return context.doNothing();
        }
    }

    /** @throws Refusal if the request was refused */
    static void verify(HttpServletRequest request) {
        if (request.getAttribute(REFUSAL) instanceof Refusal refusal) {
            throw refusal;
        }
    }
}
