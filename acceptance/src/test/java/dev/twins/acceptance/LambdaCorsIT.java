package dev.twins.acceptance;

import dev.twins.contract.CorsContract;
import java.net.URI;

/** The CORS contract against the real zip in the local Lambda. */
class LambdaCorsIT extends CorsContract {
    @Override
    protected URI baseUrl() {
        return URI.create(Sides.started().serverless());
    }

    @Override
    protected String allowedOrigin() {
        return Sides.ORIGIN;
    }
}
