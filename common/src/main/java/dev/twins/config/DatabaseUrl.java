package dev.twins.config;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A database's address as {@code DATABASE_URL} gives it: {@code postgresql://user:password@host:port/database?name=value}
 * (PostgreSQL manual, "Connection URIs").
 *
 * @param parameters the driver's connection parameters, for example {@code sslmode}
 */
public record DatabaseUrl(
        String host, int port, String database, String user, String password, Map<String, String> parameters) {
    private static final String FORM = "DATABASE_URL must have the form postgresql://user:password@host:port/database";
    private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1", "[::1]");

    /** Bounds on what one request may wait for the database: connecting, reading an answer, running a statement. */
    private static final Map<String, String> DEFAULTS = Map.of(
            "connectTimeout", "2",
            "socketTimeout", "3",
            "options", "-c statement_timeout=2500",
            "tcpKeepAlive", "true",
            // The version is known to be new enough: saves the driver a round trip for each connection.
            "assumeMinServerVersion", "14",
            "gssEncMode", "disable");

    /** @throws ConfigurationException if the text is not such an address */
    public static DatabaseUrl parse(String text) {
        try {
            URI uri = new URI(text);
            String[] userInfo = uri.getRawUserInfo().split(":", 2);
            if (!Set.of("postgresql", "postgres").contains(uri.getScheme())
                    || uri.getPath().length() < 2) {
                throw new ConfigurationException(FORM);
            }
            int port = uri.getPort() < 0 ? 5432 : uri.getPort();
            String database = uri.getPath().substring(1);
            return new DatabaseUrl(
                    uri.getHost(), port, database, decoded(userInfo[0]), decoded(userInfo[1]), parameters(uri));
        } catch (java.net.URISyntaxException | NullPointerException | ArrayIndexOutOfBoundsException e) {
            // The cause would show the address, and with it the password.
            throw new ConfigurationException(FORM);
        }
    }

    /** The address as JDBC writes it, without credentials. */
    public String jdbcUrl() {
        return "jdbc:postgresql://" + host + ":" + port + "/" + database;
    }

    /** Whether the server runs on this very machine. */
    public boolean isLoopback() {
        return LOOPBACK.contains(host);
    }

    /**
     * Credentials and connection parameters for the driver; those of the address take precedence over the defaults.
     *
     * @param applicationName the name under which the connections show in {@code pg_stat_activity}
     */
    public Properties driverProperties(String applicationName) {
        Properties properties = new Properties();
        properties.putAll(DEFAULTS);
        properties.setProperty("ApplicationName", applicationName);
        if (isLoopback()) {
            // Asking for TLS costs a round trip even where the server has none.
            properties.setProperty("sslmode", "disable");
        }
        properties.putAll(parameters);
        properties.setProperty("user", user);
        properties.setProperty("password", password);
        return properties;
    }

    /**
     * The same address, with TLS whose certificate must be by one of these authorities and for this host
     * ({@code sslmode=verify-full}).
     *
     * @param authorities certificates in PEM; the driver wants them in a file, which lives as long as the process
     */
    DatabaseUrl trusting(String authorities) {
        try {
            Path file = Files.createTempFile("database-ca", ".pem");
            file.toFile().deleteOnExit();
            Files.writeString(file, authorities);
            Map<String, String> more = new HashMap<>(parameters);
            more.put("sslmode", "verify-full");
            more.put("sslrootcert", file.toString());
            return new DatabaseUrl(host, port, database, user, password, more);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot write to the temporary folder", e);
        }
    }

    @Override
    public String toString() {
        return "postgresql://" + host + ":" + port + "/" + database;
    }

    private static Map<String, String> parameters(URI uri) {
        if (uri.getRawQuery() == null) {
            return Map.of();
        }
        return Arrays.stream(uri.getRawQuery().split("&"))
                .map(pair -> pair.split("=", 2))
                .collect(Collectors.toMap(pair -> decoded(pair[0]), pair -> decoded(pair[1])));
    }

    private static String decoded(String text) {
        // "+" stands for itself in a URI's user info and in a connection URI's query.
        return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
    }
}
