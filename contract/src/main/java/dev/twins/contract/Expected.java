package dev.twins.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/** The contract's requirements for one answer, in addition to the {@link Laws}. */
record Expected(int status, Consumer<Answer> rest) {
    private static final String INVALID = "Some fields are not valid";

    static Expected status(int status) {
        return new Expected(status, answer -> {});
    }

    static Expected refusal(int status, String detail) {
        return status(status).and(answer -> answer.isRefusal(status, detail));
    }

    /** @param violations one for each field: its name, a colon and the problem */
    static Expected invalid(String... violations) {
        Map<String, String> expected = Arrays.stream(violations)
                .map(violation -> violation.split(": ", 2))
                .collect(Collectors.toMap(parts -> parts[0], parts -> parts[1]));
        return refusal(400, INVALID)
                .and(answer -> assertThat(violations(answer))
                        .as("errors in %s", answer)
                        .isEqualTo(expected));
    }

    static Expected tokenRequired() {
        return refusal(401, "Access token required").header("WWW-Authenticate", "Bearer");
    }

    static Expected tokenInvalid() {
        return refusal(401, "Invalid or expired token").header("WWW-Authenticate", "Bearer error=\"invalid_token\"");
    }

    static Expected noSuchPath() {
        return refusal(404, "Nothing is served at this path");
    }

    static Expected wrongMethod(String allow) {
        return refusal(405, "Method not allowed").header("Allow", allow);
    }

    /** A user with this field, as sent. */
    static Expected user(int status, String field, String value) {
        return status(status).and(answer -> {
            answer.user();
            assertThat(answer.json().get(field).getAsString())
                    .as("%s in %s", field, answer)
                    .isEqualTo(value);
        });
    }

    Expected header(String name, String value) {
        return and(answer -> answer.has(name, value));
    }

    Expected and(Consumer<Answer> more) {
        return new Expected(status, rest.andThen(more));
    }

    /** This expectation without a body. */
    Expected toHead() {
        return status(status).and(Answer::isEmpty);
    }

    void holdFor(Answer answer) {
        rest.accept(Laws.hold(answer.is(status)));
    }

    private static Map<String, String> violations(Answer answer) {
        return StreamSupport.stream(answer.json().getAsJsonArray("errors").spliterator(), false)
                .map(error -> error.getAsJsonObject())
                .collect(Collectors.toMap(
                        error -> error.get("field").getAsString(),
                        error -> error.get("detail").getAsString()));
    }
}
