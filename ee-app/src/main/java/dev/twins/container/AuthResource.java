package dev.twins.container;

import dev.twins.api.Answer;
import dev.twins.api.AuthApi;
import dev.twins.api.Body;
import jakarta.annotation.security.PermitAll;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;

/** {@code /auth}; the function's {@code AuthRoutes} is its mirror. */
@Path("/auth")
@ApplicationScoped
@PermitAll
public class AuthResource {
    @Inject
    private AuthApi auth;

    @POST
    @Path("register")
    public Answer register(Body body) {
        return auth.register(body);
    }

    @POST
    @Path("login")
    public Answer login(Body body) {
        return auth.login(body);
    }
}
