package dev.twins.local;

import java.util.Optional;

/**
 * One of the two sides as the launcher runs it.
 *
 * @param name as people read it
 * @param port of its HTTP server
 * @param databaseUrl given from outside, else a database of our own is started
 * @param databasePort of that database
 * @param database its name
 */
record Side(String name, int port, Optional<String> databaseUrl, int databasePort, String database) {
    String url() {
        return "http://localhost:" + port;
    }

    /** What a browser calls this side, by either name of the machine. */
    String origins() {
        return url() + ",http://127.0.0.1:" + port;
    }
}
