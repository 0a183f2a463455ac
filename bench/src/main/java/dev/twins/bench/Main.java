package dev.twins.bench;

import dev.twins.bench.report.Publication;
import dev.twins.local.process.StandardOutput;

/** The benchmark: measures both sides and writes {@code bench/target/report/}, or publishes what is there. Exits with 0 only if nothing went wrong. */
public final class Main {
    private Main() {}

    public static void main(String[] arguments) {
        Progress progress = new Progress(StandardOutput.open());
        int status = run(progress);
        if (status != 0) { // on success Maven, in whose process this runs, prints its own last lines
            System.exit(status);
        }
    }

    private static int run(Progress progress) {
        try {
            Options options = Options.read(System.getProperties(), System.getenv());
            if (options.publish()) {
                return publish(options, progress);
            }
            Bench bench = new Bench(options, progress);
            Runtime.getRuntime().addShutdownHook(new Thread(bench::interrupt, "interrupted"));
            return bench.run();
        } catch (IllegalArgumentException | IllegalStateException e) {
            progress.announce("Cannot start: " + e.getMessage());
            return Bench.CANNOT_START;
        }
    }

    private static int publish(Options options, Progress progress) {
        Publication.publish(options.root(), options.folder().resolve("results.json"));
        progress.announce("README.md and docs/results show the run in " + options.folder());
        return Bench.COMPLETE;
    }
}
