package dev.twins.bench;

/** The benchmark: measures both sides and writes {@code bench/target/report/}. Ends with 0 only if nothing went wrong. */
public final class Main {
    private Main() {}

    public static void main(String[] arguments) {
        Progress progress = new Progress(System.out);
        int status = run(progress);
        if (status != 0) { // else Maven, in whose process this runs, has its own last words
            System.exit(status);
        }
    }

    private static int run(Progress progress) {
        try {
            Bench bench = new Bench(Options.read(System.getProperties(), System.getenv()), progress);
            Runtime.getRuntime().addShutdownHook(new Thread(bench::interrupt, "interrupted"));
            return bench.run();
        } catch (IllegalArgumentException | IllegalStateException e) {
            progress.announce("Cannot start: " + e.getMessage());
            return Bench.CANNOT_START;
        }
    }
}
