package dev.twins.serverless;

import dev.twins.api.Answer;
import dev.twins.api.UsersApi;
import dev.twins.auth.Tokens;

/** {@code /api/users}; the container's {@code UsersResource} is its mirror. */
final class UserRoutes {
    private final UsersApi users;
    private final Tokens tokens;

    UserRoutes(UsersApi users, Tokens tokens) {
        this.users = users;
        this.tokens = tokens;
    }

    Answer list(Event event) {
        return users.list(caller(event), event.request().query());
    }

    Answer create(Event event) {
        return users.create(event.body());
    }

    Answer get(Event event) {
        return users.get(caller(event), event.request().pathVariable());
    }

    Answer delete(Event event) {
        return users.delete(caller(event), event.request().pathVariable());
    }

    private String caller(Event event) {
        return tokens.verify(event.request().headers().apply("authorization")).id();
    }
}
