package dev.twins.acceptance;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.twins.acceptance.Api.Person;
import dev.twins.local.Project;
import dev.twins.local.SigningKey;
import dev.twins.local.lambda.LambdaSettings;
import dev.twins.local.lambda.LocalLambda;
import dev.twins.local.process.Ports;
import dev.twins.postgres.TestPostgres;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * The real zip as the SAM template runs it, except that no snapshot is taken. AWS's runtime client calls its hooks. It
 * reads its secrets from the Parameters and Secrets extension, with a token from the credentials endpoint.
 */
@Tag("thorough")
class SnapStartIT {
    private static final String DATABASE = "arn:database";
    private static final String KEY = "arn:key";

    @Test
    void functionWithSnapStartAndSecretsServesItsUsers() throws IOException {
        Map<String, String> secrets =
                Map.of(DATABASE, TestPostgres.newDatabase(), KEY, SigningKey.in(Path.of("target/keys")));
        HttpServer machine = machine(secrets);
        try (LocalLambda lambda = start(machine.getAddress().getPort())) {
            Api api = new Api(lambda.url());
            Person ada = api.newPerson();
            assertThat(api.view(ada).join().statusCode()).isEqualTo(200);
        } finally {
            machine.stop(0);
        }
    }

    @Test
    void functionWithoutItsSecretsAnswersAndLogsAsAlways() throws IOException {
        Queue<String> log = new ConcurrentLinkedQueue<>();
        LambdaSettings settings = lambda(
                "no-secrets-lambda",
                Map.of(
                        "DATABASE_URL",
                        "postgresql://nobody:nothing@localhost:1/none",
                        "JWT_KEY_SECRET_ARN",
                        KEY,
                        "PARAMETERS_SECRETS_EXTENSION_HTTP_PORT",
                        Integer.toString(Ports.anyFree()),
                        "CORS_ORIGINS",
                        Sides.ORIGIN));
        try (LocalLambda lambda = LocalLambda.start(settings.withLog(log::add))) {
            HttpHeaders headers = refused(lambda.url());
            assertThat(headers.firstValue("Access-Control-Allow-Origin")).hasValue(Sides.ORIGIN);
            String id = headers.firstValue("X-Request-Id").orElseThrow();
            assertThat(log)
                    .anyMatch(
                            line -> line.contains("\"request_id\":\"" + id + "\"") && line.contains("\"status\":503"));
        }
    }

    private static HttpHeaders refused(String url) {
        HttpRequest request = HttpRequest.newBuilder(URI.create(url + "/health"))
                .header("Origin", Sides.ORIGIN)
                .build();
        HttpResponse<String> answer = HttpClient.newHttpClient()
                .sendAsync(request, BodyHandlers.ofString())
                .join();
        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.body()).contains("The configuration is not available");
        return answer.headers();
    }

    private static LocalLambda start(int port) {
        return LocalLambda.start(lambda(
                "snap-start-lambda",
                Map.of(
                        "AWS_LAMBDA_INITIALIZATION_TYPE",
                        "snap-start",
                        "AWS_CONTAINER_CREDENTIALS_FULL_URI",
                        "http://localhost:" + port + "/credentials",
                        "AWS_CONTAINER_AUTHORIZATION_TOKEN",
                        "authorization",
                        "PARAMETERS_SECRETS_EXTENSION_HTTP_PORT",
                        Integer.toString(port),
                        "DATABASE_URL_SECRET_ARN",
                        DATABASE,
                        "JWT_KEY_SECRET_ARN",
                        KEY)));
    }

    private static LambdaSettings lambda(String name, Map<String, String> variables) {
        return Project.here()
                .lambda(Path.of("target", name))
                .withWholeProcessor(true)
                .withFunction(function -> function.withVariables(variables));
    }

    /** The local services of an environment on AWS. */
    private static HttpServer machine(Map<String, String> secrets) throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/credentials", exchange -> {
            boolean allowed =
                    "authorization".equals(exchange.getRequestHeaders().getFirst("Authorization"));
            send(exchange, allowed, "Token", "session");
        });
        server.createContext("/secretsmanager/get", exchange -> {
            boolean allowed = "session".equals(exchange.getRequestHeaders().getFirst("X-Aws-Parameters-Secrets-Token"));
            String id = exchange.getRequestURI().getQuery().replace("secretId=", "");
            send(exchange, allowed, "SecretString", secrets.get(id));
        });
        server.start();
        return server;
    }

    private static void send(HttpExchange exchange, boolean allowed, String field, String value) throws IOException {
        JsonObject json = new JsonObject();
        json.addProperty(field, value);
        byte[] body = json.toString().getBytes(UTF_8);
        exchange.sendResponseHeaders(allowed ? 200 : 400, body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }
}
