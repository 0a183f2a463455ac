package dev.twins.api;

import dev.twins.config.WebSettings;
import java.util.Optional;

/** Decides what needs no application: unknown paths, fixed answers, and which bodies may pass. */
final class Edge {
    private final Cors cors;
    private final Documents documents;
    private final Website website = new Website();

    Edge(WebSettings settings) {
        cors = new Cors(settings);
        documents = new Documents(settings);
    }

    /**
     * Answers what needs no application.
     *
     * @return empty if the request goes on to its operation
     * @throws dev.twins.refusal.Refusal if it may not go on
     */
    Optional<Answer> answer(Request request) {
        if (request.isOptions()) {
            return Optional.of(cors.options(request));
        }
        return switch (request.operation()) {
            case ROOT -> Optional.of(documents.root(request));
            case OPENAPI -> Optional.of(documents.openApi());
            case WEBSITE_FOLDER -> Optional.of(Answer.redirect(308, "/website/"));
            case WEBSITE_CONFIGURATION -> Optional.of(documents.pageConfiguration());
            case WEBSITE -> Optional.of(website.get(request));
            case REGISTER, LOGIN, CREATE_USER -> {
                Body.expectIn(request);
                yield Optional.empty();
            }
            case LIST_USERS, GET_USER, DELETE_USER, HEALTH, HEALTH_LIVE, HEALTH_READY, HEALTH_STARTED ->
                Optional.empty();
        };
    }
}
