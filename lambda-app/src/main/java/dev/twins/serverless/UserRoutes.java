package dev.twins.serverless;

import dev.twins.api.Answer;
import dev.twins.api.Body;
import dev.twins.api.Request;
import dev.twins.api.UsersApi;

/** {@code /api/users}; the container's {@code UsersResource} is its mirror. */
final class UserRoutes {
    private final UsersApi users;

    UserRoutes(UsersApi users) {
        this.users = users;
    }

    Answer list(Request request) {
        return users.list(caller(request), request.query());
    }

    Answer create(Body body) {
        return users.create(body);
    }

    Answer get(Request request) {
        return users.get(caller(request), request.pathVariable());
    }

    Answer delete(Request request) {
        return users.delete(caller(request), request.pathVariable());
    }

    private static String caller(Request request) {
        return request.caller().id();
    }
}
