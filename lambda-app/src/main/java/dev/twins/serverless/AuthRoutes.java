package dev.twins.serverless;

import dev.twins.api.Answer;
import dev.twins.api.AuthApi;

/** {@code /auth}; the container's {@code AuthResource} is its mirror. */
final class AuthRoutes {
    private final AuthApi auth;

    AuthRoutes(AuthApi auth) {
        this.auth = auth;
    }

    Answer register(Event event) {
        return auth.register(event.body());
    }

    Answer login(Event event) {
        return auth.login(event.body());
    }
}
