package dev.twins.serverless;

import dev.twins.api.Answer;
import dev.twins.api.AuthApi;
import dev.twins.api.Body;

/** {@code /auth}; the container's {@code AuthResource} is its mirror. */
final class AuthRoutes {
    private final AuthApi auth;

    AuthRoutes(AuthApi auth) {
        this.auth = auth;
    }

    Answer register(Body body) {
        return auth.register(body);
    }

    Answer login(Body body) {
        return auth.login(body);
    }
}
