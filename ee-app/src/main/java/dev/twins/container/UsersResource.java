package dev.twins.container;

import dev.twins.api.Body;
import dev.twins.api.UsersApi;
import dev.twins.auth.Caller;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import java.io.InputStream;
import org.eclipse.microprofile.jwt.JsonWebToken;

/** {@code /api/users}; the function's {@code UserRoutes} is its mirror. */
@Path("/api/users")
@RolesAllowed(Caller.ROLE)
public class UsersResource {
    private final UsersApi users;

    // Fields, because JAX-RS would create a proxy for each request to fill a parameter.
    @Context
    private SecurityContext security;

    @Context
    private HttpServletRequest request;

    UsersResource(UsersApi users) {
        this.users = users;
    }

    @GET
    public Response list() {
        return Responses.of(users.list(caller(), Requests.query(request)));
    }

    @POST
    @PermitAll
    public Response create(InputStream body) {
        return Responses.of(users.create(Body.read(body)));
    }

    @GET
    @Path("{id}")
    public Response get(@PathParam("id") String id) {
        return Responses.of(users.get(caller(), id));
    }

    @DELETE
    @Path("{id}")
    public Response delete(@PathParam("id") String id) {
        return Responses.of(users.delete(caller(), id));
    }

    private String caller() {
        return ((JsonWebToken) security.getUserPrincipal()).getSubject();
    }
}
