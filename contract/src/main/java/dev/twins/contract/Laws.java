package dev.twins.contract;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.Map;
import java.util.regex.Pattern;

/** Rules for every answer, whatever the request; every test checks them. */
final class Laws {
    /** Internals that no answer may reveal: class names, stack traces, products, drivers, hashes. */
    private static final Pattern INSIDE = Pattern.compile("(?i)\\b(java|javax|jakarta|org|fish)\\.\\w+\\.\\w"
            + "|\\bcom\\.(sun|google|amazonaws|nimbusds)|\\bdev\\.twins\\.(api|auth|users|container|serverless)"
            + "|\\bat [\\w.$]+\\(|exception|payara|glassfish|grizzly|jersey|jsessionid|jdbc|psql|postgres|argon2");

    /** The phrases of RFC 9110, section 15, and RFC 6585. */
    private static final Map<Integer, String> TITLES = Map.ofEntries(
            entry(400, "Bad Request"),
            entry(401, "Unauthorized"),
            entry(404, "Not Found"),
            entry(405, "Method Not Allowed"),
            entry(409, "Conflict"),
            entry(413, "Content Too Large"),
            entry(415, "Unsupported Media Type"),
            entry(416, "Range Not Satisfiable"),
            entry(429, "Too Many Requests"),
            entry(503, "Service Unavailable"));

    private Laws() {}

    static Answer hold(Answer answer) {
        revealNoInternals(answer);
        protectTheBrowser(answer);
        if (answer.status() >= 400) {
            useTheProblemFormat(answer);
        }
        return answer;
    }

    static void revealNoInternals(Answer answer) {
        assertThat(INSIDE.matcher(answer.headers().toString()).find())
                .as("internals in the headers of %s", answer)
                .isFalse();
        // The website may name products, and users choose the names in successful answers.
        boolean ownWords = answer.status() >= 400 || !answer.request().matches("\\w+ /(website|api|auth)/.*");
        assertThat(ownWords && INSIDE.matcher(answer.text()).find())
                .as("internals in the body of %s", answer)
                .isFalse();
    }

    private static void protectTheBrowser(Answer answer) {
        answer.hasNo("Server").hasNo("X-Powered-By");
        answer.has("X-Content-Type-Options", "nosniff").has("Referrer-Policy", "no-referrer");
        assertThat(answer.header("Content-Security-Policy"))
                .as("policy of %s", answer)
                .contains("default-src 'none'", "frame-ancestors 'none'");
        assertThat(answer.header("X-Request-Id")).as("id of %s", answer).matches("[A-Za-z0-9._-]{1,64}");
        if (!answer.request().matches("\\w+ /website/.*(?s:.*)")) {
            answer.has("Cache-Control", "no-store");
        }
    }

    private static void useTheProblemFormat(Answer answer) {
        answer.has("Content-Type", "application/problem+json");
        if (answer.request().startsWith("HEAD ")) {
            return;
        }
        JsonObject problem = answer.json();
        JsonElement errors = problem.remove("errors");
        Json.hasExactly(problem, answer, "title", "status", "detail");
        assertThat(problem.get("status").getAsString())
                .as("status in %s", answer)
                .isEqualTo("" + answer.status());
        assertThat(problem.get("title").getAsString()).as("title in %s", answer).isEqualTo(TITLES.get(answer.status()));
        assertThat(problem.get("detail").getAsString())
                .as("detail in %s", answer)
                .isNotBlank();
        if (errors != null) {
            assertThat(errors.getAsJsonArray()).as("errors in %s", answer).isNotEmpty();
            errors.getAsJsonArray().forEach(error -> describeAField(error.getAsJsonObject(), answer));
        }
    }

    private static void describeAField(JsonObject error, Answer answer) {
        Json.hasExactly(error, answer, "field", "detail");
        assertThat(error.get("detail").getAsString())
                .as("detail of a field in %s", answer)
                .isNotBlank();
    }
}
