package dev.twins.api;

import dev.twins.refusal.Refusal;
import java.util.HashMap;
import java.util.Map;

/** The query of a URL, parsed alike on both sides; a parameter that comes twice contradicts itself. */
final class Query {
    private Query() {}

    /**
     * The parameters by name.
     *
     * @throws Refusal if the query is not well-formed, or has a parameter twice
     */
    static Map<String, String> parse(String query) {
        Map<String, String> parameters = new HashMap<>();
        for (String pair : query.split("&")) {
            if (!pair.isEmpty()) {
                String[] parts = pair.split("=", 2);
                String value = parts.length == 2 ? parts[1] : "";
                if (parameters.put(decoded(parts[0]), decoded(value)) != null) {
                    throw Refusal.malformed("The query has a parameter twice");
                }
            }
        }
        return parameters;
    }

    private static String decoded(String text) {
        return Percent.decode(text.replace('+', ' '))
                .orElseThrow(() -> Refusal.malformed("The query is not well-formed"));
    }
}
