package dev.twins.plan;

import dev.twins.plan.answer.Documents;
import dev.twins.plan.answer.Planning;
import dev.twins.plan.answer.SimulationProgress;
import dev.twins.plan.cost.CostModel;
import dev.twins.plan.cost.MissingFigures;
import dev.twins.plan.log.Logs;
import dev.twins.plan.log.ReadLog;
import dev.twins.plan.log.ReadProgress;
import dev.twins.plan.log.Requests;
import dev.twins.plan.traffic.MadeTraffic;
import dev.twins.plan.traffic.Observer;
import dev.twins.plan.traffic.SampleLog;
import dev.twins.plan.traffic.Traffic;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.stream.Collectors;

/** The planner: reads a log, simulates both designs with its traffic and writes the answer. */
public final class Main {
    private static final long SEED = 1;

    private final Options options;
    private final PrintStream out;

    private Main(Options options, PrintStream out) {
        this.options = options;
        this.out = out;
    }

    public static void main(String[] arguments) {
        Locale.setDefault(Locale.ROOT); // what it writes is English, its digits too
        try {
            new Main(Options.read(System.getProperties()), System.out).start();
        } catch (IllegalArgumentException | MissingFigures e) {
            System.out.println("Cannot plan: " + e.getMessage());
            System.exit(1);
        } catch (OutOfMemoryError e) {
            System.out.printf(
                    "Cannot plan: %,d MB of memory are too few. Set a larger -Xmx in MAVEN_OPTS, or give a shorter log.%n",
                    Runtime.getRuntime().maxMemory() / 1_048_576);
            System.exit(1);
        }
    }

    private void start() {
        try {
            run();
        } catch (IOException | UncheckedIOException e) {
            throw new IllegalArgumentException(
                    "plan.folder: cannot write to %s (%s). Name another folder".formatted(options.folder(), e), e);
        }
    }

    private void run() throws IOException {
        Files.createDirectories(options.folder());
        CostModel cost = CostModel.of(options.wishes().results());
        if (options.rate().isPresent()) {
            String name = "%s requests a second, shape %s"
                    .formatted(options.rate().get(), options.shape().key());
            plan(MadeTraffic.week(options.rate().get(), options.shape(), SEED), cost, name, 0, "");
        } else {
            ReadLog log = Logs.read(options.log().orElseGet(this::sample), new ReadProgress(out));
            out.printf(
                    "Read %s of %s. %s.%n", counted(log.lines(), "line"), counted(log.files(), "file"), formats(log));
            if (log.unread() > 0) {
                out.printf("Lines that cannot be read: %,d. The first: %s.%n", log.unread(), log.firstUnread());
            }
            String name = options.log().isPresent() ? "your log" : "the sample log, a week of a made-up users API";
            plan(log.requests(), cost, name, log.unread(), log.hash());
        }
    }

    private static String counted(long count, String noun) {
        return "%,d %s%s".formatted(count, noun, count == 1 ? "" : "s");
    }

    private static String formats(ReadLog log) {
        return log.byFormat().entrySet().stream()
                .map(format -> "%s: %,d".formatted(format.getKey(), format.getValue()))
                .collect(Collectors.joining(", "));
    }

    private void plan(Requests requests, CostModel cost, String name, long unread, String hash) throws IOException {
        Traffic traffic = Observer.observe(requests);
        out.printf(
                "%,d requests in %,.1f hours: %.2f a second on average, %,d in the busiest second.%n",
                traffic.requests(), traffic.seconds() / 3_600, traffic.mean(), traffic.peakSecond());
        Documents documents;
        try (SimulationProgress progress = new SimulationProgress(out)) {
            documents = new Planning(requests, cost, options.wishes(), progress).plan(traffic, name, unread, hash);
        }
        documents.write(options.folder());
        if (options.explain()) {
            out.print(documents.explanation());
        }
        out.printf(
                "%n%s%n%nThe whole plan: %s%n",
                documents.answer(), options.folder().resolve("plan.html"));
    }

    private String sample() {
        Path file = options.folder().resolve("sample.log.gz");
        out.println("No log given (-Dlog=FILE-OR-FOLDER) and no rate (-Drate=): this plan is for the sample log.");
        SampleLog.write(file);
        return file.toString();
    }
}
