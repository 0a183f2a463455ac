package dev.twins.acceptance;

import dev.twins.contract.CorsContract;
import java.net.URI;

/** The CORS contract against the real WAR in Payara Micro. */
class ContainerCorsIT extends CorsContract {
    @Override
    protected URI baseUrl() {
        return URI.create(Sides.started().container());
    }

    @Override
    protected String allowedOrigin() {
        return Sides.ORIGIN;
    }
}
