package dev.twins.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.twins.refusal.Refusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OperationTest {
    @Test
    void methodAndPathTellTheOperation() {
        assertThat(Operation.of("POST", "/api/users")).isEqualTo(Operation.CREATE_USER);
        assertThat(Operation.of("HEAD", "/api/users")).isEqualTo(Operation.LIST_USERS);
        assertThat(Operation.of("DELETE", "/api/users/x")).isEqualTo(Operation.DELETE_USER);
        assertThat(Operation.of("GET", "/website/")).isEqualTo(Operation.WEBSITE);
        assertThat(Operation.of("GET", "/website")).isEqualTo(Operation.WEBSITE_FOLDER);
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
    void nothingIsThere(String path) {
        assertThatThrownBy(() -> Operation.of("GET", path)).isInstanceOf(Refusal.PathNotFound.class);
    }

    @Test
    void otherMethodsAreToldWhatIsAllowed() {
        assertThatThrownBy(() -> Operation.of("FOO", "/api/users/x"))
                .isInstanceOfSatisfying(
                        Refusal.MethodNotAllowed.class,
                        refusal -> assertThat(refusal.allow()).isEqualTo("DELETE, GET, HEAD, OPTIONS"));
        assertThat(Operation.allow("/auth/login")).isEqualTo("OPTIONS, POST");
    }
}
