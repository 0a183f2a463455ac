package dev.twins.postgres;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PostgresServerTest {
    @TempDir
    private static Path shared;

    @Test
    void aWrongPasswordIsRefusedAndScramIsUsed() throws SQLException {
        try (PostgresServer server = TestPostgres.newServer("scram")) {
            String wrong = server.url().replace("secure_password", "guess");
            assertThatThrownBy(() -> Databases.connect(wrong)).hasMessageContaining("password authentication failed");
            assertThat(
                            ask(
                                    server,
                                    "select string_agg(distinct auth_method, ',') from pg_hba_file_rules where type <> 'local'"))
                    .isEqualTo("scram-sha-256");
            assertThat(ask(server, "show unix_socket_directories")).isEmpty();
        }
    }

    @Test
    void nothingIsMadeFasterThanInProduction() throws SQLException {
        try (PostgresServer server = TestPostgres.newServer("settings")) {
            assertThat(ask(server, "show fsync")).isEqualTo("on");
            assertThat(ask(server, "show synchronous_commit")).isEqualTo("on");
            assertThat(ask(server, "show full_page_writes")).isEqualTo("on");
            assertThat(ask(server, "show max_connections")).isEqualTo("100");
            assertThat(ask(server, "show server_encoding")).isEqualTo("UTF8");
            assertThat(ask(server, "show listen_addresses")).isEqualTo("localhost");
            assertThat(ask(server, "select lower('ÀÉÜ')")).isEqualTo("àéü");
        }
    }

    @Test
    void dataAndPortSurviveStopAndStart() throws SQLException {
        try (PostgresServer server = TestPostgres.newServer("restart")) {
            ask(server, "drop table if exists kept");
            ask(server, "create table kept as select 'still here' as word");
            int port = server.port();
            server.stop();
            assertThatThrownBy(() -> Databases.connect(server.url())).isInstanceOf(SQLException.class);
            server.start();
            assertThat(ask(server, "select word from kept")).isEqualTo("still here");
            assertThat(server.port()).isEqualTo(port);
        }
    }

    @Test
    void aFolderThatItsProgramsCannotNameIsRefused(@TempDir Path folder) {
        for (String name : List.of("a$b", "a`b")) {
            Path odd = folder.resolve(name);
            try (PostgresServer server = new PostgresServer(
                    new PostgresSettings(odd.resolve("server"), odd.resolve("programs"), 0, "u", "p", "d"))) {
                assertThatThrownBy(server::start)
                        .hasMessageContaining("holds $")
                        .hasMessageContaining(name);
            }
        }
    }

    @Test
    @Tag("thorough")
    void aKilledPostmasterDoesNotBreakTheNextStart() throws Exception {
        try (PostgresServer server = TestPostgres.newServer("killed")) {
            postmaster("killed").destroyForcibly();
            server.stop();
            server.start();
            assertThat(ask(server, "select 1")).isEqualTo("1");
        }
    }

    @Test
    @Tag("thorough")
    void aServerThatDiesWhileItStartsDoesNotHoldUpTheClose(@TempDir Path folder) throws Exception {
        started(StartAndWait.settings(folder)).close();
        PostgresServer server = new PostgresServer(StartAndWait.settings(folder));
        CompletableFuture<Void> start = CompletableFuture.runAsync(server::start);
        Path pidFile = folder.resolve("data/postmaster.pid");
        while (!Files.exists(pidFile) || Files.size(pidFile) == 0) {
            assertThat(start).isNotDone();
        }
        postmaster(folder.resolve("data")).destroyForcibly();
        CompletableFuture<Void> close = CompletableFuture.runAsync(server::close);
        assertThat(close).succeedsWithin(Duration.ofSeconds(8));
        assertThat(start).failsWithin(Duration.ofSeconds(1));
    }

    @Test
    @Tag("thorough")
    void anInterruptedFirstStartLeavesNothing(@TempDir Path folder) throws Exception {
        PostgresServer server = new PostgresServer(StartAndWait.settings(folder));
        Thread start = new Thread(server::start);
        start.setUncaughtExceptionHandler((thread, failure) -> {});
        start.start();
        while (!Files.exists(folder.resolve("data/PG_VERSION"))) {
            assertThat(start.isAlive()).isTrue();
        }
        start.interrupt();
        start.join();
        server.close();
        assertThat(ProcessHandle.current().descendants())
                .noneMatch(program -> program.info().commandLine().orElse("").contains(folder.toString()));
    }

    @Test
    @Tag("thorough")
    void aServerWhoseStarterWasKilledIsStoppedByTheNextStart() throws Exception {
        Process starter = StartAndWait.in(shared);
        ProcessHandle orphan = postmaster(shared.resolve("data"));
        starter.destroyForcibly().waitFor();
        assertThat(runs(orphan)).isTrue();
        try (PostgresServer server = started(StartAndWait.settings(shared))) {
            assertThat(runs(orphan)).isFalse();
            assertThat(ask(server, "select 1")).isEqualTo("1");
        }
    }

    @Test
    @Tag("thorough")
    void sigtermLeavesNoServer(@TempDir Path folder) throws Exception {
        Process starter = StartAndWait.in(folder);
        ProcessHandle postmaster = postmaster(folder.resolve("data"));
        starter.destroy();
        assertThat(starter.waitFor(10, SECONDS)).isTrue();
        assertThat(runs(postmaster)).isFalse();
    }

    @Test
    @Tag("thorough")
    void aStrangerWithTheOldProcessNumberIsLeftAlone(@TempDir Path folder) throws Exception {
        started(StartAndWait.settings(folder)).close();
        Path pidFile = folder.resolve("data/postmaster.pid");
        Files.write(
                pidFile, List.of(Long.toString(ProcessHandle.current().pid()), folder.toString(), "0", "5432", "", ""));
        try (PostgresServer server = started(StartAndWait.settings(folder))) {
            assertThat(ask(server, "select 1")).isEqualTo("1");
        }
    }

    @Test
    @Tag("thorough")
    void aFirstStartCutHalfWayIsDoneAgain(@TempDir Path folder) throws Exception {
        Files.createDirectories(folder.resolve("data"));
        Files.writeString(folder.resolve("data/postgresql.conf"), "cut");
        try (PostgresServer server = started(StartAndWait.settings(folder))) {
            assertThat(ask(server, "select 1")).isEqualTo("1");
        }
    }

    @Test
    void aTakenPortIsNamed(@TempDir Path folder) throws IOException {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            PostgresSettings settings = StartAndWait.settings(folder).withPort(taken.getLocalPort());
            assertThatThrownBy(() -> started(settings)).hasMessage("Port " + taken.getLocalPort() + " is in use");
        }
    }

    @Test
    void aFolderInUseIsRefused(@TempDir Path folder) {
        try (PostgresServer first = started(StartAndWait.settings(folder))) {
            assertThatThrownBy(() -> started(StartAndWait.settings(folder)))
                    .hasMessageContaining("Another process uses");
            assertThat(first.url()).startsWith("postgresql://admin:secure_password@localhost:");
        }
    }

    private static String ask(PostgresServer server, String sql) throws SQLException {
        try (var connection = Databases.connect(server.url());
                var statement = connection.createStatement()) {
            if (!statement.execute(sql)) {
                return "";
            }
            var rows = statement.getResultSet();
            rows.next();
            return rows.getString(1);
        }
    }

    private static PostgresServer started(PostgresSettings settings) {
        PostgresServer server = new PostgresServer(settings);
        server.start();
        return server;
    }

    private static boolean runs(ProcessHandle process) {
        return process.isAlive() && process.info().command().isPresent(); // the second is false for a zombie
    }

    private static ProcessHandle postmaster(String name) throws IOException {
        return postmaster(Path.of("target", name, "data"));
    }

    private static ProcessHandle postmaster(Path data) throws IOException {
        String pid = Files.readAllLines(data.resolve("postmaster.pid")).get(0);
        return ProcessHandle.of(Long.parseLong(pid)).orElseThrow();
    }
}
