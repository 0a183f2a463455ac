package dev.twins.bench;

import static org.assertj.core.api.Assertions.assertThat;

import dev.twins.bench.pair.LocalPair;
import dev.twins.bench.results.LeftOut;
import dev.twins.bench.results.Metric;
import dev.twins.bench.results.Results;
import dev.twins.bench.results.ResultsFile;
import dev.twins.bench.results.Side;
import dev.twins.bench.results.Status;
import dev.twins.bench.results.Topic;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** The benchmark as a process of its own, against the real pair. */
@Tag("thorough")
@TestMethodOrder(OrderAnnotation.class)
class BenchIT {
    private static final Path FOLDER = Path.of("target/it").toAbsolutePath();
    private static final Duration LIMIT = Duration.ofMinutes(4);

    private static final LocalPair PAIR = new LocalPair(FOLDER.resolve("deployed"), 512, 10);

    private final Path report = FOLDER.resolve("report");
    private final Path output = FOLDER.resolve("output.log");
    private Process bench;

    @BeforeAll
    static void startPair() {
        PAIR.start();
    }

    @AfterEach
    void end() throws InterruptedException {
        bench.destroyForcibly().waitFor();
    }

    @AfterAll
    static void endPair() {
        PAIR.close();
    }

    @Test
    void anInterruptedRunKeepsWhatItMeasuredAndLeavesNothing() throws Exception {
        start("start-up,scaling", List.of());
        awaitLine("Scaling");
        bench.destroy();
        assertThat(exitCode()).isNotZero();

        Results results = results();
        assertThat(results.status()).isEqualTo(Status.PARTIAL);
        assertThat(results.reason()).isEqualTo("The run was interrupted");
        assertThat(figure(results, Metric.SCHEMA_CHECKS, Side.SERVERLESS)).isGreaterThan(900);
        assertThat(figure(results, Metric.SCHEMA_CHECKS, Side.CONTAINER)).isLessThan(100);
        assertThat(results.generator().errors()).isZero();
        assertThat(report.resolve("report.html")).content().contains("interrupted");
        assertThat(report.resolve("raw")).isDirectoryContaining("glob:**state-container-1-clients*");
        assertThat(leftovers()).isEmpty();
    }

    @Test
    void figuresOfALocalRunAreLeftOutElsewhere() throws Exception {
        start("cold-start,health-checks", deployed());
        assertThat(exitCode()).as(Files.readString(output)).isZero();

        Results results = results();
        assertThat(results.status()).isEqualTo(Status.COMPLETE);
        assertThat(results.conditions().places().container()).startsWith("http://");
        assertThat(results.leftOut())
                .extracting(LeftOut::row)
                .containsExactlyInAnyOrder(Topic.COLD_START, Topic.HEALTH_CHECKS);
    }

    @Test
    @Order(Integer.MAX_VALUE) // ends what the others need
    void aSideThatGoesAwayEndsTheRun() throws Exception {
        start("scaling", deployed());
        awaitLine("Scaling");
        ProcessHandle.of(PAIR.processes(Side.CONTAINER).get(0).pid())
                .orElseThrow()
                .destroyForcibly();
        assertThat(exitCode()).isNotZero();

        String message = "The container at " + PAIR.url(Side.CONTAINER) + " stopped answering";
        assertThat(Files.readString(output)).contains(message);
        assertThat(results().status()).isEqualTo(Status.PARTIAL);
        assertThat(results().reason()).isEqualTo(message);
    }

    private static List<String> deployed() {
        return List.of("-Dcontainer=" + PAIR.url(Side.CONTAINER), "-Dserverless=" + PAIR.url(Side.SERVERLESS));
    }

    private void start(String rows, List<String> options) throws IOException {
        Files.createDirectories(FOLDER);
        List<String> command = new ArrayList<>(List.of(
                ProcessHandle.current().info().command().orElseThrow(),
                "-cp",
                System.getProperty("java.class.path"),
                "-Dbench.quick=true",
                "-Dbench.only=" + rows,
                "-Dbench.folder=" + report));
        command.addAll(options);
        command.add(Main.class.getName());
        bench = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
    }

    private void awaitLine(String part) throws Exception {
        Instant deadline = Instant.now().plus(LIMIT);
        while (!Files.readString(output).contains(part)) {
            assertThat(bench.isAlive()).as(Files.readString(output)).isTrue();
            assertThat(Instant.now()).as(Files.readString(output)).isBefore(deadline);
            Thread.sleep(20);
        }
    }

    private int exitCode() throws Exception {
        assertThat(bench.waitFor(LIMIT.toSeconds(), TimeUnit.SECONDS))
                .as(Files.readString(output))
                .isTrue();
        return bench.exitValue();
    }

    private Results results() {
        return ResultsFile.read(report.resolve("results.json"));
    }

    private static double figure(Results results, Metric metric, Side side) {
        return results.rows().stream()
                .filter(row -> row.metric().equals(metric.key()) && row.side() == side)
                .findFirst()
                .orElseThrow()
                .value();
    }

    /** Everything that a local run starts has its folder in the command line. */
    private static List<String> leftovers() {
        return ProcessHandle.allProcesses()
                .flatMap(process -> process.info().commandLine().stream())
                .filter(line -> line.contains(FOLDER.resolve("pair").toString()))
                .toList();
    }
}
