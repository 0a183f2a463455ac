package dev.twins.container;

import dev.twins.api.AuthApi;
import dev.twins.api.Body;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;

/** {@code /auth}; the function's {@code AuthRoutes} is its mirror. */
@Path("/auth")
@PermitAll
public class AuthResource {
    private final AuthApi auth;

    AuthResource(AuthApi auth) {
        this.auth = auth;
    }

    @POST
    @Path("register")
    public Response register(InputStream body) {
        return Responses.of(auth.register(Body.read(body)));
    }

    @POST
    @Path("login")
    public Response login(InputStream body) {
        return Responses.of(auth.login(Body.read(body)));
    }
}
