package dev.twins.serverless;

import com.google.gson.stream.JsonReader;
import dev.twins.config.Source;
import dev.twins.refusal.Refusal;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.HttpURLConnection;
import java.net.Proxy;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Settings from AWS Secrets Manager: if {@code NAME} is not set but {@code NAME_SECRET_ARN} is, that secret gives the
 * value. The AWS Parameters and Secrets extension reads them; it listens on this machine and needs no SDK. It answers
 * only while a request is served (AWS Systems Manager User Guide, "Using Parameter Store parameters in AWS
 * Lambda functions").
 */
final class Secrets implements Source {
    private static final String DEFAULT_PORT = "2773";
    private static final Duration PATIENCE = Duration.ofSeconds(3);
    private static final int TIMEOUT_MS = 2_000;
    private static final int PAUSE_MS = 50;

    private final Set<String> names;
    private final Source environment;

    Secrets(Map<String, String> variables) {
        names = variables.keySet();
        environment = Source.of(variables);
    }

    /** Whether any setting may be a secret. */
    boolean areNeeded() {
        return names.stream()
                .filter(name ->
                        name.endsWith(SECRET_ARN) && environment.find(name).isPresent())
                .map(name -> name.substring(0, name.length() - SECRET_ARN.length()))
                .anyMatch(name -> environment.find(name).isEmpty());
    }

    /** @throws Refusal if a secret cannot be read within some seconds */
    @Override
    public Optional<String> find(String name) {
        return environment
                .find(name)
                .or(() -> environment.find(name + SECRET_ARN).map(this::patientlyRead));
    }

    /**
     * While the extension starts, it refuses requests with the same status as requests that it will never answer; so we
     * retry.
     */
    private String patientlyRead(String arn) {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (true) {
            try {
                return read(arn);
            } catch (IOException e) {
                if (System.nanoTime() > deadline) {
                    throw Refusal.unavailable("The configuration is not available", e);
                }
                pause();
            }
        }
    }

    private String read(String arn) throws IOException {
        String port = environment.find("PARAMETERS_SECRETS_EXTENSION_HTTP_PORT").orElse(DEFAULT_PORT);
        String id = URLEncoder.encode(arn, StandardCharsets.UTF_8);
        String url = "http://localhost:" + port + "/secretsmanager/get?secretId=" + id;
        return get(url, "X-Aws-Parameters-Secrets-Token", sessionToken(), "SecretString");
    }

    /** With SnapStart the environment variables hold no credentials, because they are part of the snapshot. */
    private String sessionToken() throws IOException {
        Optional<String> token = environment.find("AWS_SESSION_TOKEN");
        Optional<String> credentials = environment.find("AWS_CONTAINER_CREDENTIALS_FULL_URI");
        if (token.isPresent() || credentials.isEmpty()) {
            return token.orElse("");
        }
        String authorization =
                environment.find("AWS_CONTAINER_AUTHORIZATION_TOKEN").orElse("");
        return get(credentials.get(), "Authorization", authorization, "Token");
    }

    private static String get(String url, String header, String value, String field) throws IOException {
        // Not java.net.http: loading that client takes longer than all the requests made here.
        HttpURLConnection connection =
                (HttpURLConnection) URI.create(url).toURL().openConnection(Proxy.NO_PROXY);
        connection.setConnectTimeout(TIMEOUT_MS);
        connection.setReadTimeout(TIMEOUT_MS);
        connection.setRequestProperty(header, value);
        if (connection.getResponseCode() != 200) {
            throw new IOException(url + " answered " + connection.getResponseCode() + " " + problem(connection));
        }
        try (InputStream body = connection.getInputStream()) {
            return field(body, field);
        }
    }

    private static String problem(HttpURLConnection connection) throws IOException {
        try (InputStream body = connection.getErrorStream()) {
            return body == null ? "" : new String(body.readNBytes(500), StandardCharsets.UTF_8);
        }
    }

    private static String field(InputStream body, String field) throws IOException {
        try (JsonReader json = new JsonReader(new InputStreamReader(body, StandardCharsets.UTF_8))) {
            json.beginObject();
            while (json.hasNext()) {
                if (json.nextName().equals(field)) {
                    return json.nextString();
                }
                json.skipValue();
            }
        }
        throw new IOException("no " + field + " in the answer");
    }

    private static void pause() {
        try {
            Thread.sleep(PAUSE_MS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw Refusal.unavailable("The function is stopping", e);
        }
    }
}
