package dev.twins.plan.answer;

import java.util.Locale;

/** A way to run the application. */
enum Design {
    CONTAINER("task"),
    SERVERLESS("environment");

    private final String instance;

    Design(String instance) {
        this.instance = instance;
    }

    /** As in plan.json. */
    String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** At the beginning of a sentence. */
    String title() {
        return name().charAt(0) + key().substring(1);
    }

    /** What it has one or many of. */
    String instance() {
        return instance;
    }
}
