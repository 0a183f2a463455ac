package dev.twins.serverless;

import dev.twins.api.Answer;
import dev.twins.api.Application;
import dev.twins.api.Edge;
import dev.twins.api.Health;
import dev.twins.api.Operation;
import dev.twins.api.Request;
import dev.twins.refusal.Reason;
import dev.twins.refusal.Refusal;
import java.util.Map;

/** Leads each request to its operation: what JAX-RS does for the container. */
final class Router {
    private final Edge edge;
    private final AnswerFilter filter;
    private final AuthRoutes auth;
    private final UserRoutes users;

    Router(Application application) {
        edge = application.edge();
        filter = new AnswerFilter(edge, application.log());
        auth = new AuthRoutes(application.auth());
        users = new UserRoutes(application.users(), application.tokens());
    }

    Answer answer(Event event) {
        Request request = event.request();
        Edge.begin(request);
        return filter.pass(request, () -> respond(event));
    }

    /** Answers without a trace, and without a word to the log about a database that lets nobody in. */
    Answer rehearse(Event event) {
        Map<String, String> headers = edge.headers(event.request());
        try {
            return respond(event).with(headers);
        } catch (Refusal e) {
            if (e.reason() != Reason.UNAVAILABLE) {
                throw e;
            }
            return new Answer(503, headers, new byte[0]);
        }
    }

    private Answer respond(Event event) {
        return edge.answer(event.request()).orElseGet(() -> route(event));
    }

    private Answer route(Event event) {
        Operation operation = event.request().operation();
        return switch (operation) {
            case REGISTER -> auth.register(event);
            case LOGIN -> auth.login(event);
            case LIST_USERS -> users.list(event);
            case CREATE_USER -> users.create(event);
            case GET_USER -> users.get(event);
            case DELETE_USER -> users.delete(event);
            case HEALTH, HEALTH_LIVE, HEALTH_READY, HEALTH_STARTED -> Health.basic();
            case ROOT, OPENAPI, WEBSITE, WEBSITE_FOLDER ->
                throw new IllegalStateException(operation + " is the edge's");
        };
    }
}
