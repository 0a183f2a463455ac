package dev.twins.container;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;

/** The image's health check: a process of its own that asks whether the server on port 8080 is alive, in place of a shell. */
final class HealthProbe {
    private static final String LIVE = "http://localhost:8080/health/live";
    private static final int LIMIT_MS = 2_000;

    private HealthProbe() {}

    /** Ends with status 0 if it is, else 1. */
    public static void main(String[] arguments) {
        System.exit(isLive() ? 0 : 1);
    }

    private static boolean isLive() {
        try {
            HttpURLConnection probe =
                    (HttpURLConnection) URI.create(LIVE).toURL().openConnection();
            probe.setConnectTimeout(LIMIT_MS);
            probe.setReadTimeout(LIMIT_MS);
            return probe.getResponseCode() == HttpURLConnection.HTTP_OK;
        } catch (IOException e) {
            return false;
        }
    }
}
