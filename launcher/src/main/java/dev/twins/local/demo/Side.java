package dev.twins.local.demo;

import java.util.Optional;

/**
 * One of the two sides as the demo runs it.
 *
 * @param name as people read it
 * @param port of its HTTP server
 * @param databaseUrl given from outside, else a database of our own is started
 * @param databasePort of that database
 * @param database its name
 */
record Side(String name, int port, Optional<String> databaseUrl, int databasePort, String database) {
    static final int MAX_PORT = 65_535;

    String url() {
        return "http://localhost:" + port;
    }
}
