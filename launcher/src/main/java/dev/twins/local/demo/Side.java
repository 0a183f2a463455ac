package dev.twins.local.demo;

import java.util.Optional;

/**
 * One of the two sides as the demo runs it.
 *
 * @param name shown to people
 * @param port of its HTTP server
 * @param databaseUrl given by the person; if empty, the demo starts a database or uses the one on {@code databasePort}
 * @param databasePort of that database
 * @param database name of that database
 */
record Side(String name, int port, Optional<String> databaseUrl, int databasePort, String database) {
    static final int MAX_PORT = 65_535;

    String url() {
        return "http://localhost:" + port;
    }
}
