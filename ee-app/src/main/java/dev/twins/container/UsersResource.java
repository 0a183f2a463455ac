package dev.twins.container;

import dev.twins.api.Answer;
import dev.twins.api.Body;
import dev.twins.api.UsersApi;
import dev.twins.auth.Caller;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.SecurityContext;
import org.eclipse.microprofile.jwt.JsonWebToken;

/** {@code /api/users}; the function's {@code UserRoutes} is its mirror. */
@Path("/api/users")
@ApplicationScoped
@RolesAllowed(Caller.ROLE)
public class UsersResource {
    @Inject
    private UsersApi users;

    @GET
    public Answer list(@Context SecurityContext security, @Context HttpServletRequest request) {
        return users.list(caller(security), Requests.query(request));
    }

    @POST
    @PermitAll
    public Answer create(Body body) {
        return users.create(body);
    }

    @GET
    @Path("{id}")
    public Answer get(@Context SecurityContext security, @PathParam("id") String id) {
        return users.get(caller(security), id);
    }

    @DELETE
    @Path("{id}")
    public Answer delete(@Context SecurityContext security, @PathParam("id") String id) {
        return users.delete(caller(security), id);
    }

    private static String caller(SecurityContext security) {
        return ((JsonWebToken) security.getUserPrincipal()).getSubject();
    }
}
