package dev.twins.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.twins.database.DirectConnections;
import dev.twins.postgres.PostgresServer;
import dev.twins.postgres.TestPostgres;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** With {@code DATABASE_CA}, a connection is encrypted and leads to the right server, or it fails. */
class DatabaseCertificateTest {
    private static PostgresServer server;
    private static Certificate certificate;
    private static Certificate another;

    @BeforeAll
    static void startWithTls() throws Exception {
        // Not a temporary folder: the server keeps these settings, and needs the files at its next start.
        Path folder = Files.createDirectories(Path.of("target/tls").toAbsolutePath());
        certificate = Certificate.create(folder, "server");
        another = Certificate.create(folder, "another");
        server = TestPostgres.newServer("tls-postgres");
        String url = server.url();
        try (Connection connection = connect(url, Optional.empty());
                var statement = connection.createStatement()) {
            statement.execute("alter system set ssl_cert_file = '" + certificate.file() + "'");
            statement.execute("alter system set ssl_key_file = '" + certificate.keyFile() + "'");
            statement.execute("alter system set ssl = on");
        }
        server.stop();
        server.start();
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void serverWithACertificateOfTheAuthorityIsTrusted() throws SQLException {
        try (Connection connection = connect(server.url(), Optional.of(certificate.pem()));
                var statement = connection.createStatement();
                var row = statement.executeQuery("select ssl from pg_stat_ssl where pid = pg_backend_pid()")) {
            assertThat(row.next()).isTrue();
            assertThat(row.getBoolean(1)).isTrue();
        }
    }

    @Test
    void oneOfSeveralAuthoritiesIsEnough() throws SQLException {
        connect(server.url(), Optional.of(another.pem() + certificate.pem())).close();
    }

    @Test
    void serverWithACertificateOfSomebodyElseIsRefused() {
        assertThatThrownBy(() -> connect(server.url(), Optional.of(another.pem())))
                .isInstanceOf(SQLException.class)
                .hasMessageContaining("PKIX path");
    }

    @Test
    void serverOfAnotherNameIsRefused() {
        String url = server.url().replace("localhost", "127.0.0.1");
        assertThatThrownBy(() -> connect(url, Optional.of(certificate.pem())))
                .isInstanceOf(SQLException.class)
                .hasMessageContaining("127.0.0.1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"sslmode=verify-full", "sslrootcert=system", "sslmode=verify-full&sslrootcert=system"})
    void withoutAFileTheAuthoritiesAreThoseOfTheJdk(String parameters) {
        assertThatThrownBy(() -> connect(server.url() + "?" + parameters, Optional.empty()))
                .isInstanceOf(SQLException.class)
                .hasMessageContaining("PKIX path");
    }

    @Test
    void fileOfAuthoritiesIsReadEvenIfNothingAsksForVerification() throws SQLException {
        connect(server.url() + "?sslmode=require&sslrootcert=" + certificate.file(), Optional.empty())
                .close();
        assertThatThrownBy(() ->
                        connect(server.url() + "?sslmode=require&sslrootcert=" + another.file(), Optional.empty()))
                .hasMessageContaining("PKIX path");
    }

    private static Connection connect(String url, Optional<String> authorities) throws SQLException {
        Map<String, String> source = authorities
                .map(pem -> Map.of("DATABASE_URL", url, "DATABASE_CA", pem))
                .orElse(Map.of("DATABASE_URL", url));
        DatabaseUrl database = DatabaseUrl.read(Service.CONTAINER, name -> Optional.ofNullable(source.get(name)));
        return new DirectConnections(database, "test").open();
    }
}
