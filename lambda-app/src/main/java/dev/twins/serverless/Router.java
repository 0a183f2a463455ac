package dev.twins.serverless;

import dev.twins.api.Answer;
import dev.twins.api.Application;
import dev.twins.api.Health;
import dev.twins.api.Operation;
import dev.twins.api.Request;
import dev.twins.auth.Tokens;

/** Routes each request to its operation, as JAX-RS does for the container. */
final class Router {
    private final Tokens tokens;
    private final AuthRoutes auth;
    private final UserRoutes users;

    Router(Application application) {
        tokens = application.tokens();
        auth = new AuthRoutes(application.auth());
        users = new UserRoutes(application.users());
    }

    Tokens tokens() {
        return tokens;
    }

    Answer answer(Request request, Event event) {
        Operation operation = request.operation();
        return switch (operation) {
            case REGISTER -> auth.register(event.body());
            case LOGIN -> auth.login(event.body());
            case LIST_USERS -> users.list(request);
            case CREATE_USER -> users.create(event.body());
            case GET_USER -> users.get(request);
            case DELETE_USER -> users.delete(request);
            case HEALTH, HEALTH_LIVE, HEALTH_READY, HEALTH_STARTED -> Health.basic();
            case ROOT, OPENAPI, WEBSITE, WEBSITE_FOLDER, WEBSITE_CONFIGURATION ->
                throw new IllegalStateException(operation + " is the edge's");
        };
    }
}
