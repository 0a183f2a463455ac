package dev.twins.container;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class WiringTest {
    /** A variable that every environment has. */
    private static final String NAME = "PATH";

    @AfterEach
    void forget() {
        System.clearProperty(NAME);
    }

    @Test
    void systemPropertyComesBeforeTheVariableUnlessItIsBlank() {
        System.setProperty(NAME, "mine");
        assertThat(Wiring.source().find(NAME)).contains("mine");
        System.setProperty(NAME, " ");
        assertThat(Wiring.source().find(NAME)).contains(System.getenv(NAME));
    }
}
