package dev.twins.container;

import dev.twins.auth.Caller;
import java.util.Set;
import org.eclipse.microprofile.jwt.Claims;
import org.eclipse.microprofile.jwt.JsonWebToken;

/** A verified token in the terms of MicroProfile JWT 2.1, section 5. */
final class TokenPrincipal implements JsonWebToken {
    private final Caller caller;

    TokenPrincipal(Caller caller) {
        this.caller = caller;
    }

    @Override
    public String getName() {
        return getClaim(Claims.upn.name());
    }

    @Override
    public Set<String> getClaimNames() {
        return caller.claims().keySet();
    }

    @Override
    public Set<String> getGroups() {
        return Set.of(Caller.ROLE);
    }

    @Override
    public Set<String> getAudience() {
        return caller.claims().get(Claims.aud.name()) instanceof String audience ? Set.of(audience) : Set.of();
    }

    @Override
    @SuppressWarnings("unchecked") // the interface lets the caller choose the type
    public <T> T getClaim(String name) {
        return (T)
                (name.equals(Claims.raw_token.name())
                        ? caller.token()
                        : caller.claims().get(name));
    }
}
