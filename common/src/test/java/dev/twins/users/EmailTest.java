package dev.twins.users;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EmailTest {
    @ParameterizedTest
    @ValueSource(strings = {"a@b", "Ada.Lovelace+x@example.org", "用户@例子.广告"})
    void isAnAddress(String text) {
        assertThat(new Email(text).value()).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "@",
                "a@",
                "@b",
                "a",
                "a@b@c",
                "a b@c",
                "a@b ",
                "a@b\u00A0",
                "a\u0000@b",
                "a@b\n",
                "a\u2028@b"
            })
    void isNoAddress(String text) {
        assertThatThrownBy(() -> new Email(text)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void lengthIsCountedInCodePoints() {
        String longest = "\uD83D\uDE00".repeat(252) + "@b";
        assertThat(new Email(longest).value()).isEqualTo(longest);
        assertThatThrownBy(() -> new Email("x" + longest)).hasMessage("must have at most 254 characters");
    }
}
