package dev.twins.serverless;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.amazonaws.services.lambda.crac.Core;
import com.amazonaws.services.lambda.crac.RestoreException;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import dev.twins.trace.Instance;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.lang.ref.Reference;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Calls the SnapStart hooks through the same context as AWS's runtime client. */
class SnapshotTest {
    private static final String DATABASE = "postgresql://u:p@localhost:1/x";
    private static final String START = "AWS_LAMBDA_INITIALIZATION_TYPE";
    private static final String ORIGIN = "https://page.example";

    @Test
    void rehearsalReachesTheDatabaseLikeARequest() {
        assertThat(Rehearsal.play()).containsExactly(200, 200, 200, 200, 503, 503, 503, 503, 503, 503);
    }

    @Test
    void initialisationRehearsesPasswordAndStatement() {
        try (LockedDatabase database = new LockedDatabase()) {
            Rehearsal.playBriefly(database, Rehearsal.key());
            assertThat(database.passwords()).isEqualTo(1);
            assertThat(database.statements()).isEqualTo(1);
        }
    }

    @Test
    void rehearsalThatDoesNotReachTheDatabaseFails() {
        LockedDatabase database = new LockedDatabase();
        database.close();
        assertThatThrownBy(() -> Rehearsal.playBriefly(database, Rehearsal.key()))
                .hasMessage("The query reached 0 passwords and 0 statements");
    }

    @Test
    void restoredEnvironmentIsAnInstanceOfItsOwn() throws RestoreException {
        Handler handler = new Handler(
                Map.of(START, "snap-start", "DATABASE_URL_SECRET_ARN", "not read before the first request"));
        String inTheSnapshot = Instance.id();
        Core.getGlobalContext().afterRestore(null);
        assertThat(Instance.id()).isNotEqualTo(inTheSnapshot);
        Reference.reachabilityFence(handler);
    }

    @Test
    void restoredEnvironmentReportsItsStartEvenWithoutSecrets() throws IOException, RestoreException {
        Handler handler =
                new Handler(Map.of(START, "snap-start", "DATABASE_URL", DATABASE, "JWT_KEY", Rehearsal.key()));
        assertThat(header(get(handler), "server-timing")).contains("init;dur=");
        assertThat(header(get(handler), "server-timing")).doesNotContain("init;dur=");
        Core.getGlobalContext().afterRestore(null);
        assertThat(header(get(handler), "server-timing")).contains("init;dur=");
    }

    @Test
    void failedStartIsAnsweredLikeEverythingElse() throws IOException {
        Handler handler =
                new Handler(Map.of("DATABASE_URL", "no URL", "JWT_KEY_SECRET_ARN", "arn:key", "CORS_ORIGINS", ORIGIN));
        JsonObject refused = get(handler);
        assertThat(refused.get("statusCode").getAsInt()).isEqualTo(500);
        assertThat(header(refused, "x-request-id")).isEqualTo("ours");
        assertThat(header(refused, "access-control-allow-origin")).isEqualTo(ORIGIN);
        assertThat(header(refused, "server-timing")).contains("total;dur=");
        JsonObject preflight = send(handler, "OPTIONS");
        assertThat(preflight.get("statusCode").getAsInt()).isEqualTo(204);
        assertThat(header(preflight, "access-control-allow-methods")).contains("GET");
    }

    @Test
    void wrongPlainSettingFailsTheInitialisation() {
        Map<String, String> variables = Map.of("JWT_KEY_SECRET_ARN", "arn:key", "PEER_URL", "no URL");
        assertThatThrownBy(() -> new Handler(variables)).hasMessageContaining("PEER_URL");
    }

    @Test
    void withoutItsSecretsTheFunctionSaysSoAndTriesAgain() throws IOException {
        try (Extension extension = new Extension()) {
            Handler handler = new Handler(Map.of(
                    "DATABASE_URL_SECRET_ARN",
                    "arn:database",
                    "JWT_KEY_SECRET_ARN",
                    "arn:key",
                    "AWS_SESSION_TOKEN",
                    Extension.SESSION_TOKEN,
                    "PARAMETERS_SECRETS_EXTENSION_HTTP_PORT",
                    Integer.toString(extension.port())));
            JsonObject refused = get(handler);
            assertThat(refused.get("statusCode").getAsInt()).isEqualTo(503);
            assertThat(refused.get("body").getAsString()).contains("The configuration is not available");

            extension.with("arn:database", "{\"SecretString\":\"" + DATABASE + "\"}");
            extension.with("arn:key", "{\"SecretString\":\"" + Rehearsal.key() + "\"}");
            assertThat(get(handler).get("statusCode").getAsInt()).isEqualTo(200);
        }
    }

    private static JsonObject get(Handler handler) throws IOException {
        return send(handler, "GET");
    }

    private static JsonObject send(Handler handler, String method) throws IOException {
        String event = """
                {"version":"2.0","rawPath":"/health","headers":{"x-request-id":"ours","origin":"%s",\
                "access-control-request-method":"GET"},"requestContext":{"http":{"method":"%s"}}}""".formatted(ORIGIN, method);
        ByteArrayOutputStream answer = new ByteArrayOutputStream();
        handler.handleRequest(new ByteArrayInputStream(event.getBytes(StandardCharsets.UTF_8)), answer, null);
        return JsonParser.parseString(answer.toString(StandardCharsets.UTF_8)).getAsJsonObject();
    }

    private static String header(JsonObject response, String name) {
        return response.getAsJsonObject("headers").get(name).getAsString();
    }
}
