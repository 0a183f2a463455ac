package dev.twins.contract;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every path that takes a body reads it by the same rules. */
abstract class BodyContract extends Topic {
    private static final int LIMIT = 65_536;

    final String path;
    private final int success;

    BodyContract(ContractSuite suite, String path, int success) {
        super(suite);
        this.path = path;
        this.success = success;
    }

    /** A new body that this path accepts once. */
    abstract Body good();

    @ParameterizedTest
    @ValueSource(
            strings = {"APPLICATION/JSON", "application/json; charset=utf-8", "application/json;charset=\"UTF-8\""})
    void jsonIsDeclaredInAnySpelling(String type) {
        send(type, good().json().getBytes(UTF_8)).is(success);
    }

    @ParameterizedTest
    @Words("""
            text/plain text/json application/x-www-form-urlencoded multipart/form-data;boundary=x
            application/jsonp application/problem+json application/* json nonsense
            """)
    void anotherContentTypeIs415(String type) {
        send(type, good().json().getBytes(UTF_8)).is(415);
    }

    @Test
    void aBodyWithoutContentTypeIs415() {
        http.call("POST", path).body(good().json().getBytes(UTF_8)).answers(415);
    }

    @ParameterizedTest
    @EnumSource
    void malformedJsonIs400(Malformed malformed) {
        http.call("POST", path).json(malformed.of(good())).isRefused(400, malformed.detail);
    }

    @Test
    void aFieldOfAnotherTypeIs400() {
        for (Object value : List.of(5, true, List.of("a@b"), Map.of("value", "a@b"))) {
            http.post(path, good().with("email", value)).answers(400);
        }
    }

    @Test
    void unknownFieldsAreIgnored() {
        http.post(path, good().with("extra", Map.of("email", List.of(1, 2.5e3, true))))
                .answers(success);
    }

    @Test
    void textMayBeEscaped() {
        http.call("POST", path).json(good().json().replace("@", "\\u0040")).answers(success);
    }

    @Test
    void aBodyOf64KiBIsTaken() {
        http.call("POST", path).json(good().paddedTo(LIMIT)).answers(success);
        http.call("POST", path).chunkedJson(good().paddedTo(LIMIT)).answers(success);
    }

    @Test
    void aLargerBodyIs413() {
        http.call("POST", path).json(good().paddedTo(LIMIT + 1)).answers(413);
        http.call("POST", path).chunkedJson(good().paddedTo(LIMIT + 1)).answers(413);
        http.call("POST", path).chunkedJson(good().paddedTo(3 * LIMIT)).answers(413);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"charset=utf-8;", "charset:utf-8", "charset = utf-8", "charset=", "charset", "x=\"y", "=", ";;"})
    void parametersOfTheTypeAreIgnoredEvenIfMalformed(String parameters) {
        send("application/json;" + parameters, good().json().getBytes(UTF_8)).is(success);
    }

    @Test
    void theTypeIsCheckedBeforeTheSizeAndTheSizeBeforeTheContent() {
        byte[] largeAndMalformed = "{".repeat(LIMIT + 1).getBytes(UTF_8);
        send("text/plain", largeAndMalformed).is(415);
        send("application/json", largeAndMalformed).is(413);
    }

    private Answer send(String type, byte[] body) {
        return http.call("POST", path).header("Content-Type", type).body(body).send();
    }
}
