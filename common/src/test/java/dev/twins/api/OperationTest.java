package dev.twins.api;

import static dev.twins.refusal.Refused.refused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.twins.refusal.Reason;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OperationTest {
    @Test
    void methodAndPathSelectTheOperation() {
        assertThat(Operation.find("POST", "/api/users")).contains(Operation.CREATE_USER);
        assertThat(Operation.find("HEAD", "/api/users")).contains(Operation.LIST_USERS);
        assertThat(Operation.find("DELETE", "/api/users/x")).contains(Operation.DELETE_USER);
        assertThat(Operation.find("GET", "/website/")).contains(Operation.WEBSITE);
        assertThat(Operation.find("GET", "/website")).contains(Operation.WEBSITE_FOLDER);
        assertThat(Operation.GET_USER.variable("/api/users/x")).isEqualTo("x");
        assertThat(Operation.WEBSITE.variable("/website/a/b.js")).isEqualTo("a/b.js");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "//",
                "/api",
                "/api/",
                "/api/users/",
                "//api/users",
                "/API/users",
                "/api/users/x/",
                "/api/users/x/y",
                "/api/users;x",
                "/api/users/x;y=z",
                "/api/users/..",
                "/api/users/.",
                "/health/",
                "/health/nope",
                "/metrics"
            })
    void unknownPathHasNoOperation(String path) {
        assertThat(Operation.find("GET", path)).isEmpty();
        assertThatThrownBy(() -> Operation.allow(path)).is(refused(Reason.PATH_NOT_FOUND));
    }

    @Test
    void anotherMethodHasNoOperationAndAllowListsTheMethods() {
        assertThat(Operation.find("FOO", "/api/users/x")).isEmpty();
        assertThat(Operation.allow("/api/users/x")).isEqualTo("DELETE, GET, HEAD, OPTIONS");
        assertThat(Operation.allow("/auth/login")).isEqualTo("OPTIONS, POST");
    }
}
