package dev.twins.config;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.regex.Pattern;

/**
 * A database's address as {@code DATABASE_URL} gives it (PostgreSQL manual, "Connection URIs"), with the driver's
 * properties. Both sides connect with the same ones.
 *
 * @param host in lower case; an IPv6 address in brackets
 * @param parameters the driver's own properties, translated and checked
 * @param pooled whether a pooler stands before the database. It refuses start-up options and may change the server's
 *     session between transactions
 * @param authorities certificates (PEM) of the authorities to trust instead of the usual ones
 */
public record DatabaseUrl(
        String host,
        int port,
        String database,
        String user,
        String password,
        Map<String, String> parameters,
        boolean pooled,
        Optional<String> authorities) {
    private static final Pattern LOOPBACK =
            Pattern.compile("localhost|127(\\.\\d{1,3}){3}|\\[::1]|\\[0:0:0:0:0:0:0:1]");

    static final Setting<DatabaseUrl> DATABASE_URL =
            new Setting<>("DATABASE_URL", DatabaseUrlParser.FORM, DatabaseUrlParser::parse);

    static final Setting<String> DATABASE_CA =
            new Setting<>("DATABASE_CA", "certificates in PEM (-----BEGIN CERTIFICATE-----)", Pem::certificates);

    private static final String STATEMENT_TIMEOUT = "-c statement_timeout=2500";

    /** The longest waits of one request for the database, in seconds: connecting, and reading an answer. */
    private static final Map<String, Integer> BOUNDS = Map.of("connectTimeout", 2, "socketTimeout", 3);

    private static final Map<String, String> FIXED = Map.of(
            "tcpKeepAlive", "true",
            // Tells the driver that the server is new enough, which saves a round trip for each connection.
            "assumeMinServerVersion", "14",
            "gssEncMode", "disable");

    /**
     * Reads the URL of a service's database.
     *
     * @throws ConfigurationException if it is missing or wrong
     */
    public static DatabaseUrl read(Service service, Source source) {
        DatabaseUrl url = DATABASE_URL
                .in(source)
                .or(() -> service.defaultDatabaseUrl().map(DatabaseUrl::parse))
                .orElseThrow(() -> new ConfigurationException("DATABASE_URL is not set: " + DatabaseUrlParser.FORM));
        return DATABASE_CA.in(source).map(url::trusting).orElse(url);
    }

    /** @throws ConfigurationException if the text is no such URL */
    public static DatabaseUrl parse(String text) {
        return DATABASE_URL.parse(text);
    }

    /** Whether the server runs on this very machine. */
    public boolean isLoopback() {
        return LOOPBACK.matcher(host).matches();
    }

    /**
     * The driver's properties. Call it once: it writes the authorities into a file, from which the driver reads them.
     * The file lives as long as the process.
     *
     * @param applicationName the name of the connections in {@code pg_stat_activity}
     */
    public Properties driverProperties(String applicationName) {
        Properties properties = new Properties();
        properties.putAll(FIXED);
        if (isLoopback()) {
            // A request for TLS costs a round trip even if the server has none.
            properties.setProperty("sslmode", "disable");
        }
        properties.putAll(parameters);
        BOUNDS.forEach((name, most) -> properties.setProperty(name, Integer.toString(atMost(most, name))));
        if (pooled) {
            // The next transaction may run in another session, which does not know the prepared statement.
            properties.putIfAbsent("prepareThreshold", "0");
            // The pooler owns the session, so we cannot set its timeout: the driver cancels slow statements.
            properties.setProperty("queryTimeout", "2");
        } else {
            properties.merge("options", STATEMENT_TIMEOUT, (theirs, ours) -> theirs + " " + ours);
        }
        authorities.ifPresent(pem -> {
            properties.setProperty("sslmode", "verify-full");
            properties.setProperty("sslrootcert", file(pem).toString());
            properties.remove("sslfactory");
        });
        properties.setProperty("ApplicationName", applicationName);
        properties.setProperty("PGHOST", host);
        properties.setProperty("PGPORT", Integer.toString(port));
        properties.setProperty("PGDBNAME", database);
        properties.setProperty("user", user);
        properties.setProperty("password", password);
        return properties;
    }

    @Override
    public String toString() {
        return "postgresql://" + host + ":" + port + "/" + database;
    }

    private DatabaseUrl trusting(String pem) {
        return new DatabaseUrl(host, port, database, user, password, parameters, pooled, Optional.of(pem));
    }

    /** A URL may shorten a bound, not lengthen it: the API promises its 503 within 5 s. To the driver, 0 is none. */
    private int atMost(int most, String name) {
        int wished = Integer.parseInt(parameters.getOrDefault(name, "0"));
        return wished == 0 ? most : Math.min(wished, most);
    }

    private static Path file(String pem) {
        try {
            Path file = Files.createTempFile("database-ca", ".pem");
            file.toFile().deleteOnExit();
            return Files.writeString(file, pem);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot write to the temporary folder", e);
        }
    }
}
