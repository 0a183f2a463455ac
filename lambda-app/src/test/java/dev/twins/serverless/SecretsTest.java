package dev.twins.serverless;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.twins.refusal.Reason;
import dev.twins.refusal.Refusal;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SecretsTest {
    private static final String ARN = "arn:aws:secretsmanager:eu-west-1:111122223333:secret:twins/database-a1B2c3";
    private static final String URL = "postgresql://u:p@db.example/x";

    private final Map<String, String> environment = new HashMap<>();
    private final Secrets secrets = new Secrets(environment);
    private Extension extension;

    @BeforeEach
    void start() throws IOException {
        extension = new Extension()
                .with(ARN, "{\"ARN\":\"" + ARN + "\",\"SecretString\":\"" + URL + "\",\"VersionStages\":[]}");
        environment.put("PARAMETERS_SECRETS_EXTENSION_HTTP_PORT", Integer.toString(extension.port()));
        environment.put("AWS_SESSION_TOKEN", Extension.SESSION_TOKEN);
    }

    @AfterEach
    void stop() {
        extension.close();
    }

    @Test
    void settingThatIsSetNeedsNoSecret() {
        environment.put("DATABASE_URL", "plain");
        environment.put("DATABASE_URL_SECRET_ARN", "nobody asks for it");
        assertThat(secrets.find("DATABASE_URL")).hasValue("plain");
        assertThat(secrets.areNeeded()).isFalse();
        assertThat(secrets.find("CORS_ORIGINS")).isEmpty();
    }

    @Test
    void settingComesFromItsNamedSecret() {
        environment.put("DATABASE_URL_SECRET_ARN", ARN);
        assertThat(secrets.areNeeded()).isTrue();
        assertThat(secrets.find("DATABASE_URL")).hasValue(URL);
    }

    @ParameterizedTest
    @ValueSource(strings = {"JWT_KEY", "DATABASE_CA", "JWT_LIFETIME"})
    void anySettingMayBeASecret(String name) {
        environment.put("DATABASE_URL", "plain");
        environment.put(name + "_SECRET_ARN", ARN);
        assertThat(secrets.areNeeded()).isTrue();
        assertThat(secrets.find(name)).hasValue(URL);
    }

    @Test
    void afterARestoreTheSessionTokenComesFromTheCredentialsEndpoint() {
        environment.remove("AWS_SESSION_TOKEN");
        environment.put("AWS_CONTAINER_CREDENTIALS_FULL_URI", extension.credentialsUrl());
        environment.put("AWS_CONTAINER_AUTHORIZATION_TOKEN", Extension.AUTHORIZATION);
        environment.put("DATABASE_URL_SECRET_ARN", ARN);
        assertThat(secrets.find("DATABASE_URL")).hasValue(URL);
    }

    @Test
    void extensionThatIsNotReadyYetIsAskedAgain() {
        extension.notReadyFor(3);
        environment.put("DATABASE_URL_SECRET_ARN", ARN);
        assertThat(secrets.find("DATABASE_URL")).hasValue(URL);
    }

    @Test
    void unavailableSecretIsARefusalWhoseReasonIsOnlyInTheLog() {
        environment.put("DATABASE_URL_SECRET_ARN", "arn:of:none");
        assertThatThrownBy(() -> secrets.find("DATABASE_URL"))
                .isInstanceOfSatisfying(
                        Refusal.class, r -> assertThat(r.reason()).isEqualTo(Reason.UNAVAILABLE))
                .hasMessage("The configuration is not available")
                .hasRootCauseMessage("http://localhost:" + extension.port()
                        + "/secretsmanager/get?secretId=arn%3Aof%3Anone answered 400 ResourceNotFoundException");
    }
}
