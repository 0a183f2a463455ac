package dev.twins.container;

import dev.twins.api.Application;
import dev.twins.api.Pipeline;
import jakarta.inject.Inject;
import jakarta.ws.rs.ApplicationPath;
import java.util.Map;
import java.util.Set;

/** The JAX-RS application. It creates its resources once and switches off what Jersey adds by default. */
@ApplicationPath("/")
public class RestApplication extends jakarta.ws.rs.core.Application {
    @Inject
    private Application application;

    @Inject
    private Pipeline pipeline;

    @Override
    @SuppressWarnings("deprecation") // JAX-RS would look up and proxy classes for each request
    public Set<Object> getSingletons() {
        return Set.of(
                new AuthResource(application.auth()),
                new UsersResource(application.users()),
                new RefusalMapper(pipeline));
    }

    @Override
    public Map<String, Object> getProperties() {
        return Map.of(
                "jersey.config.server.provider.classnames",
                "org.glassfish.jersey.server.filter.RolesAllowedDynamicFeature",
                "jersey.config.server.wadl.disableWadl",
                true,
                "jersey.config.server.headers.location.relative.resolution.disabled",
                true);
    }
}
