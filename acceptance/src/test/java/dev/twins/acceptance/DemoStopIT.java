package dev.twins.acceptance;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;

import dev.twins.local.demo.Main;
import dev.twins.local.process.Ports;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Runs the launcher as a process of its own and stops it in every way, at every moment. */
class DemoStopIT {
    private static final Path FOLDER = Path.of("target/demo").toAbsolutePath();
    private static final Path ZIP = Path.of("../lambda-app/target/lambda-app.zip");
    private static final String HALF_WAY = "Starting the container";
    private static final Duration START_LIMIT = Duration.ofMinutes(3);
    private static final Map<String, String> PORTS = Map.of(
            "CONTAINER_PORT",
            port(),
            "SERVERLESS_PORT",
            port(),
            "CONTAINER_DATABASE_PORT",
            port(),
            "SERVERLESS_DATABASE_PORT",
            port());

    private final Map<String, String> variables = new HashMap<>(PORTS);
    private Process launcher;
    private Path output;

    @AfterEach
    void end() throws InterruptedException {
        launcher.destroy();
        launcher.waitFor();
    }

    @Test
    void ctrlCHalfWayLeavesNothing() throws Exception {
        start();
        awaitLine(HALF_WAY);
        ctrlC();
        endsWithinTenSecondsLeavingNothing();
    }

    /** With the data of an earlier start, and without. */
    @ParameterizedTest
    @CsvSource({
        "0, false", "100, false", "200, false", "250, false", "300, false", "400, false",
        "0, true", "300, true", "600, true", "900, true", "1200, true", "1500, true"
    })
    @Tag("thorough")
    void ctrlCWhileTheDatabasesStartLeavesNothing(int laterMs, boolean fresh) throws Exception {
        if (!fresh) {
            makeData();
        }
        start("-Ddemo.fresh=" + fresh);
        awaitLine("Starting the databases");
        Thread.sleep(laterMs);
        ctrlC();
        endsWithinTenSecondsLeavingNothing();
        assertThat(Files.readString(output)).doesNotContain("Cannot start");
    }

    @Test
    @Tag("thorough")
    void sigtermHalfWayLeavesNothing() throws Exception {
        start();
        awaitLine("Starting the databases");
        signal("TERM");
        endsWithinTenSecondsLeavingNothing();
    }

    @Test
    @Tag("thorough")
    void afterAKillTheNextStartWorksAndSigtermLeavesNothing() throws Exception {
        start();
        awaitLine(HALF_WAY);
        Thread.sleep(1_000); // so that the container's process exists
        signal("KILL");
        launcher.waitFor();
        assertThat(leftovers()).isNotEmpty();

        start();
        awaitLine("Ready");
        assertThat(Files.readString(output)).contains("that an earlier launcher left");
        coldStart();
        aSecondLauncherIsRefused();
        signal("TERM");
        endsWithinTenSecondsLeavingNothing();
    }

    @Test
    @Tag("thorough")
    void afterAKillWhenReadyTheNextStartWorksAndCtrlCLeavesNothing() throws Exception {
        start();
        awaitLine("Ready");
        coldStart();
        Files.delete(FOLDER.resolve("container.log"));
        Files.setLastModifiedTime(ZIP, FileTime.from(Instant.now()));
        awaitLine("lambda-app.zip was rebuilt");
        coldStart();
        signal("KILL");
        launcher.waitFor();
        environmentsEndByThemselves();

        start();
        awaitLine("Ready");
        ctrlC();
        endsWithinTenSecondsLeavingNothing();
    }

    @Test
    @Tag("thorough")
    void aRefusedSettingEndsTheStartWithItsReason() throws Exception {
        variables.put("CONTAINER_DATABASE_URL", "postgresql://u:secret@::1/d");
        start();
        assertThat(launcher.waitFor(60, SECONDS)).as(Files.readString(output)).isTrue();
        assertThat(launcher.exitValue()).isOne();
        assertThat(Files.readString(output))
                .contains(
                        "Cannot start: The application was not deployed: DATABASE_URL has a host that looks like an IPv6")
                .doesNotContain("secret");
        assertThat(leftovers()).isEmpty();
    }

    private void makeData() throws Exception {
        if (!Files.exists(FOLDER.resolve("container-database/complete"))
                || !Files.exists(FOLDER.resolve("serverless-database/complete"))) {
            start();
            awaitLine(HALF_WAY);
            ctrlC();
            endsWithinTenSecondsLeavingNothing();
        }
    }

    private void start() throws IOException {
        start("-Ddemo.fresh=false");
    }

    private void start(String option) throws IOException {
        output = Files.createTempFile(Path.of("target"), "demo-", ".log");
        launcher = launch(output, option);
    }

    private Process launch(Path output, String option) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(List.of(
                        "setsid", // a process group of its own, as a shell makes it
                        "env",
                        "--default-signal=INT", // background jobs would inherit an ignored SIGINT
                        ProcessHandle.current().info().command().orElseThrow(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        option,
                        InMaven.class.getName()))
                .redirectErrorStream(true)
                .redirectOutput(output.toFile());
        builder.environment().putAll(variables);
        builder.environment().put("SERVERLESS_CPU", "whole");
        builder.environment().put("DEMO_FOLDER", FOLDER.toString());
        return builder.start();
    }

    private void aSecondLauncherIsRefused() throws Exception {
        Path said = Files.createTempFile(Path.of("target"), "second-", ".log");
        Process second = launch(said, "-Ddemo.fresh=false");
        assertThat(second.waitFor(10, SECONDS)).isTrue();
        assertThat(second.exitValue()).isOne();
        assertThat(Files.readString(said)).contains("Another launcher is running (process " + launcher.pid() + ")");
        assertThat(new Api("http://localhost:" + PORTS.get("CONTAINER_PORT"))
                        .get("/health")
                        .join()
                        .statusCode())
                .isEqualTo(200);
    }

    private static void coldStart() {
        assertThat(new Api("http://localhost:" + PORTS.get("SERVERLESS_PORT"))
                        .get("/health")
                        .join()
                        .statusCode())
                .isEqualTo(200);
    }

    private void awaitLine(String part) throws Exception {
        Instant deadline = Instant.now().plus(START_LIMIT);
        while (!Files.readString(output).contains(part)) {
            assertThat(launcher.isAlive()).as(Files.readString(output)).isTrue();
            assertThat(Instant.now()).as(Files.readString(output)).isBefore(deadline);
            Thread.sleep(20);
        }
    }

    /** A terminal sends it to every process of the group. */
    private void ctrlC() throws Exception {
        kill("INT", "-" + launcher.pid());
    }

    private void signal(String name) throws Exception {
        kill(name, Long.toString(launcher.pid()));
    }

    private static void kill(String signal, String processOrGroup) throws Exception {
        assertThat(new ProcessBuilder("kill", "-" + signal, "--", processOrGroup)
                        .start()
                        .waitFor())
                .isZero();
    }

    private void endsWithinTenSecondsLeavingNothing() throws Exception {
        assertThat(launcher.waitFor(10, SECONDS)).as(Files.readString(output)).isTrue();
        assertThat(leftovers()).isEmpty();
    }

    /** Environments end by themselves, because their Runtime API is gone. */
    private static void environmentsEndByThemselves() throws InterruptedException {
        Instant deadline = Instant.now().plusSeconds(5);
        while (leftovers().stream().anyMatch(line -> line.contains("AWSLambda"))) {
            assertThat(Instant.now()).isBefore(deadline);
            Thread.sleep(50);
        }
    }

    /** Everything that the launcher starts has the demo's folder in its command line. */
    private static List<String> leftovers() {
        return ProcessHandle.allProcesses()
                .filter(process -> process.pid() != ProcessHandle.current().pid())
                .flatMap(process -> process.info().commandLine().stream())
                .filter(line -> line.contains(FOLDER.toString()))
                .toList();
    }

    private static String port() {
        return Integer.toString(Ports.anyFree());
    }

    /** The demo as Maven runs it, whose own output may throw while the process ends. */
    static final class InMaven {
        private InMaven() {}

        public static void main(String[] arguments) throws InterruptedException {
            System.setOut(new PrintStream(OutputStream.nullOutputStream()) {
                @Override
                public void println(String line) {
                    throw new NumberFormatException("by the test");
                }
            });
            Main.main(arguments);
        }
    }
}
