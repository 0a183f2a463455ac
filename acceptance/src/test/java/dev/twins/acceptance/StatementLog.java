package dev.twins.acceptance;

import dev.twins.postgres.Databases;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** The statements and connections of a PostgreSQL server, read from its own log. */
final class StatementLog implements AutoCloseable {
    private static final String ENTRY = "LOG:  (?:execute [^:]*|statement): ?";

    private final String serverUrl;
    private final Path file;
    private long begin;

    private StatementLog(String serverUrl, Path file) {
        this.serverUrl = serverUrl;
        this.file = file;
    }

    /** Makes the sides' server log each statement and connection until this is closed. */
    static StatementLog of(Sides sides) {
        StatementLog log = new StatementLog(sides.postgres().url(), Path.of("target/sides-postgres/postgres.log"));
        log.set("log_line_prefix = '<%d>'");
        log.set("log_connections = on");
        log.set("log_statement = 'all'");
        log.forget();
        return log;
    }

    /** Counts from now on. */
    void forget() {
        begin = size();
    }

    /** The statements in a database, each in one line; an empty one validates a connection. */
    List<String> statements(String database) {
        return entries(database)
                .filter(entry -> entry.matches("(?s)" + ENTRY + ".*"))
                .map(entry ->
                        entry.replaceFirst(ENTRY, "").replaceAll("\\s+", " ").strip())
                .toList();
    }

    /** How many connections were opened to a database. */
    long connections(String database) {
        return entries(database)
                .filter(entry -> entry.contains("connection authorized"))
                .count();
    }

    @Override
    public void close() {
        for (String name : List.of("log_statement", "log_connections", "log_line_prefix")) {
            execute("alter system reset " + name);
        }
        execute("select pg_reload_conf()");
    }

    private Stream<String> entries(String database) {
        return Arrays.stream(written().split("\n(?=<)"))
                .filter(entry -> entry.startsWith("<" + database + ">"))
                .map(entry -> entry.substring(database.length() + 2));
    }

    private String written() {
        try {
            byte[] all = Files.readAllBytes(file);
            return new String(all, (int) begin, (int) (all.length - begin), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private long size() {
        try {
            return Files.size(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void set(String setting) {
        execute("alter system set " + setting);
        execute("select pg_reload_conf()");
    }

    private void execute(String sql) {
        try (var connection = Databases.connect(serverUrl);
                var statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
