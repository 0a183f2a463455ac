package dev.twins.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GivenTest {
    @Test
    void pathThatTheJvmCannotNameIsRefusedByItsSetting() {
        assertThat(given("DEMO_FOLDER", "/tmp/demo ").path("DEMO_FOLDER")).contains(Path.of("/tmp/demo"));
        assertThatThrownBy(() -> given("DEMO_FOLDER", "a\0b").path("DEMO_FOLDER"))
                .isInstanceOf(CannotStart.class)
                .hasMessageStartingWith("DEMO_FOLDER is no path");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "65536", "-1", "8080x", "1e3", "99999999999", "٨٠٨٠"})
    void anImpossiblePortEndsTheStartAndIsNamed(String text) {
        assertThatThrownBy(() -> given("CONTAINER_PORT", text).number("CONTAINER_PORT", 8080, 1, 65_535))
                .isInstanceOf(CannotStart.class)
                .hasMessage("CONTAINER_PORT must be a whole number from 1 to 65535, not '" + text + "'");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\t"})
    void aBlankSettingCountsAsAbsent(String text) {
        assertThat(given("CONTAINER_PORT", text).number("CONTAINER_PORT", 8080, 1, 65_535))
                .isEqualTo(8080);
    }

    @Test
    void aSwitchIsOnByItsNameOrByTrueAndOffByFalse() {
        assertThat(given("demo.fresh", "").isSwitchedOn("demo.fresh")).isTrue();
        assertThat(given("demo.fresh", "true").isSwitchedOn("demo.fresh")).isTrue();
        assertThat(given("demo.fresh", "false").isSwitchedOn("demo.fresh")).isFalse();
        assertThat(given("other", "true").isSwitchedOn("demo.fresh")).isFalse();
    }

    @Test
    void anUnknownWordEndsTheStartAndIsNamed() {
        assertThatThrownBy(() -> given("SERVERLESS_CPU", "Whole").isOther("SERVERLESS_CPU", "share", "whole"))
                .isInstanceOf(CannotStart.class)
                .hasMessage("SERVERLESS_CPU must be share or whole, not 'Whole'");
    }

    private static Given given(String name, String value) {
        return new Given(Map.of(name, value));
    }
}
