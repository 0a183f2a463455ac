package dev.twins.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.twins.contract.AttackSuite;
import java.net.URI;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Tag;

/** Attacks the real WAR in Payara Micro and the real zip in the local Lambda, side by side. */
@Tag("thorough")
class AttackIT extends AttackSuite {
    @Override
    protected URI container() {
        return URI.create(Sides.started().container());
    }

    @Override
    protected URI serverless() {
        return URI.create(Sides.started().serverless());
    }

    @Override
    protected String signingKey() {
        return Sides.started().signingKey();
    }

    @Override
    protected Path report() {
        return Path.of("target/attacks.txt");
    }

    /** The attacks on fields, paths and headers try to forge log lines and to leak secrets into the logs. */
    @AfterAll
    void nothingThatAClientSentIsInTheLogs() {
        String logs = Sides.started().logs();
        assertThat(logs).contains("\"event\":\"login_failed\"");
        assertThat(logs).doesNotContain("FORGED", "correct horse", "attack.example", "jndi:", "eyJ");
    }
}
