package dev.twins.auth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.twins.trace.RequestTrace;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PasswordHasherTest {
    private final PasswordHasher hasher = new PasswordHasher();

    @Test
    void hashIsArgon2idWithTheRecommendedCostAndASaltOfItsOwn() {
        String hash = hasher.hash(new Password(" correct horse "));
        assertThat(hash).startsWith("$argon2id$v=19$m=19456,t=2,p=1$");
        assertThat(hasher.hash(new Password(" correct horse "))).isNotEqualTo(hash);
        assertThat(hasher.matches(" correct horse ", Optional.of(hash))).isTrue();
        assertThat(hasher.matches("correct horse", Optional.of(hash))).isFalse();
    }

    @Test
    void withoutAHashNothingMatchesButTheWorkIsDone() {
        RequestTrace.begin("id");
        assertThat(hasher.matches("whatever", Optional.empty())).isFalse();
        assertThat(RequestTrace.current().serverTiming()).doesNotContain("hash;dur=0.000");
        RequestTrace.end();
    }

    @Test
    void passwordsAreRefusedOnlyForTheirLengthOrForBeingCommon() {
        assertThat(new Password("\uD83D\uDE00".repeat(8)).toString()).isEqualTo("a password");
        new Password("x".repeat(127) + "\uD83D\uDE00");
        assertThatThrownBy(() -> new Password("x".repeat(129))).hasMessage("must have 8 to 128 characters");
        assertThatThrownBy(() -> new Password("\uD83D\uDE00".repeat(7))).hasMessage("must have 8 to 128 characters");
        for (String common : List.of("password", "PassWord1", "12345678", "qwertyuiop")) {
            assertThatThrownBy(() -> new Password(common)).hasMessage("is too common");
        }
    }
}
