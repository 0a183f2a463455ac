package dev.twins.api;

import dev.twins.refusal.Refusal;
import dev.twins.refusal.Violation;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** A client's fields by name. Collects everything wrong with them, so that one answer names it all. */
final class Fields {
    private final Map<String, ?> values;
    private final List<Violation> violations = new ArrayList<>();

    private Fields(Map<String, ?> values) {
        this.values = values;
    }

    static Fields of(Body body) {
        return new Fields(StrictJson.parse(body.text()));
    }

    static Fields ofQuery(String query) {
        return new Fields(Query.parse(query));
    }

    /**
     * The value of a field that must be there; null if it is not acceptable, which {@link #verify} tells.
     *
     * @param type makes the value of the text, or throws IllegalArgumentException with what is wrong with it
     */
    <T> T required(String field, Function<String, T> type) {
        if (!values.containsKey(field)) {
            refuse(field, "is required");
            return null;
        }
        return optional(field, type, null);
    }

    /** The value of a field, or another value if it is not there; null if it is not acceptable. */
    <T> T optional(String field, Function<String, T> type, T otherwise) {
        if (!values.containsKey(field)) {
            return otherwise;
        }
        if (!(values.get(field) instanceof String text)) {
            refuse(field, "must be a string");
            return null;
        }
        try {
            return type.apply(text);
        } catch (IllegalArgumentException e) {
            refuse(field, e.getMessage());
            return null;
        }
    }

    /** Adds what is wrong with an otherwise acceptable value in the light of others. */
    void refuse(String field, String detail) {
        violations.add(new Violation(field, detail));
    }

    /** @throws Refusal if anything was wrong */
    void verify() {
        if (!violations.isEmpty()) {
            throw Refusal.invalid(violations);
        }
    }
}
