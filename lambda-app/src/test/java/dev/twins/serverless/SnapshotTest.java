package dev.twins.serverless;

import static org.assertj.core.api.Assertions.assertThat;

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
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What AWS's runtime client does with a handler for SnapStart, through the same context as it. */
class SnapshotTest {
    @Test
    void rehearsalReachesTheDatabaseWhereverARequestWould() {
        assertThat(Rehearsal.play()).containsExactly(200, 200, 200, 200, 503, 503, 503, 503, 503, 503);
    }

    @Test
    void restoredEnvironmentIsAnInstanceOfItsOwn() throws RestoreException {
        Map<String, String> environment = Map.of("DATABASE_URL_SECRET_ARN", "not read before the first request");
        Handler handler = new Handler(name -> Optional.ofNullable(environment.get(name)));
        String inTheSnapshot = Instance.id();
        Core.getGlobalContext().afterRestore(null);
        assertThat(Instance.id()).isNotEqualTo(inTheSnapshot);
        Reference.reachabilityFence(handler);
    }

    @Test
    void whileItsSecretsAreNotToBeHadTheFunctionSaysSoAndTriesAgain() throws IOException {
        try (Extension extension = new Extension()) {
            Map<String, String> environment = Map.of(
                    "DATABASE_URL_SECRET_ARN",
                    "arn:database",
                    "JWT_KEY_SECRET_ARN",
                    "arn:key",
                    "AWS_SESSION_TOKEN",
                    Extension.SESSION_TOKEN,
                    "PARAMETERS_SECRETS_EXTENSION_HTTP_PORT",
                    Integer.toString(extension.port()));
            Handler handler = new Handler(name -> Optional.ofNullable(environment.get(name)));
            JsonObject refused = get(handler);
            assertThat(refused.get("statusCode").getAsInt()).isEqualTo(503);
            assertThat(refused.get("body").getAsString()).contains("The configuration is not available");

            extension.with("arn:database", "{\"SecretString\":\"postgresql://u:p@localhost:1/x\"}");
            extension.with("arn:key", "{\"SecretString\":\"" + Rehearsal.key() + "\"}");
            assertThat(get(handler).get("statusCode").getAsInt()).isEqualTo(200);
        }
    }

    private static JsonObject get(Handler handler) throws IOException {
        String event =
                "{\"version\":\"2.0\",\"rawPath\":\"/health\",\"requestContext\":{\"http\":{\"method\":\"GET\"}}}";
        ByteArrayOutputStream answer = new ByteArrayOutputStream();
        handler.handleRequest(new ByteArrayInputStream(event.getBytes(StandardCharsets.UTF_8)), answer, null);
        return JsonParser.parseString(answer.toString(StandardCharsets.UTF_8)).getAsJsonObject();
    }
}
