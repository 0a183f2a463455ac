package dev.twins.api;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PercentTest {
    @Test
    void escapesAreBytesOfUtf8AndPlusSignsStay() {
        assertThat(Percent.decode("/a%2Fb+c%20%C3%A4\u00e4%f0%9f%98%80")).hasValue("/a/b+c \u00e4\u00e4\uD83D\uDE00");
        assertThat(Percent.decode("100")).hasValue("100");
    }

    @Test
    void invalidUtf8BecomesTheReplacementCharacter() {
        assertThat(Percent.decode("/%ff")).hasValue("/\uFFFD");
        assertThat(Percent.decode("/%c0%ae")).hasValue("/\uFFFD\uFFFD");
    }

    @ParameterizedTest
    @ValueSource(strings = {"%", "%4", "%zz", "%4g", "%-1", "%-0", "%+1", "% 1", "%%41", "%\uFF14\uFF11"})
    void malformedEscapesAreRefused(String text) {
        assertThat(Percent.decode(text)).isEmpty();
        assertThat(Percent.decode("%41" + text + "+")).isEmpty();
    }
}
