package dev.twins.container;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;

/** The image's health check: a separate process that asks the server on port 8080 and needs no shell. */
final class HealthProbe {
    /** Not {@code /health/live}, which the server itself answers before the application is deployed. */
    private static final String STARTED = "http://localhost:8080/health/started";

    private static final int LIMIT_MS = 2_000;

    private HealthProbe() {}

    /** Exits with 0 if the application has started, otherwise with 1. */
    public static void main(String[] arguments) {
        System.exit(hasStarted() ? 0 : 1);
    }

    private static boolean hasStarted() {
        try {
            HttpURLConnection probe =
                    (HttpURLConnection) URI.create(STARTED).toURL().openConnection();
            probe.setConnectTimeout(LIMIT_MS);
            probe.setReadTimeout(LIMIT_MS);
            return probe.getResponseCode() == HttpURLConnection.HTTP_OK;
        } catch (IOException e) {
            return false;
        }
    }
}
