package dev.twins.users;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class NameTest {
    @Test
    void whiteSpaceAroundItDoesNotCount() {
        assertThat(new Name(" \u2003Ada Lovelace  ").value()).isEqualTo("Ada Lovelace");
    }

    @Test
    void hasOneToAHundredCodePoints() {
        assertThat(new Name("\uD83D\uDE00".repeat(100)).value()).hasSize(200);
        assertThatThrownBy(() -> new Name("x".repeat(101))).hasMessage("must have 1 to 100 characters");
        assertThatThrownBy(() -> new Name("   ")).hasMessage("must have 1 to 100 characters");
    }

    @Test
    void hasNoControlCharactersButAnyOther() {
        assertThat(new Name("<img onerror>\u202E").value()).isEqualTo("<img onerror>\u202E");
        assertThatThrownBy(() -> new Name("a\rb")).hasMessage("must not contain control characters");
        assertThatThrownBy(() -> new Name("ab\n")).hasMessage("must not contain control characters");
    }
}
