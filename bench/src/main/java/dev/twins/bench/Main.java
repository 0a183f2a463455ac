package dev.twins.bench;

/** The benchmark: measures both sides and writes {@code bench/target/report/}. Ends with 0 only if nothing went wrong. */
public final class Main {
    private Main() {}

    public static void main(String[] arguments) {
        Progress progress = new Progress(System.out);
        Bench bench = new Bench(Options.read(System.getProperties(), System.getenv()), progress);
        Runtime.getRuntime().addShutdownHook(new Thread(bench::interrupt, "interrupted"));
        int status = bench.run();
        if (status != 0) { // else Maven, in whose process this runs, has its own last words
            System.exit(status);
        }
    }
}
