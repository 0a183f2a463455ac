package dev.twins.plan;

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
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/** The planner: reads a log and says what it holds. */
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
            new Main(Options.read(System.getProperties()), System.out).run();
        } catch (IllegalArgumentException | IOException e) {
            System.out.println("Cannot plan: " + e.getMessage());
            System.exit(1);
        }
    }

    private void run() throws IOException {
        Files.createDirectories(options.folder());
        Traffic traffic = Observer.observe(requests());
        out.printf(
                "%,d requests in %,.1f hours: %.2f a second on average, %,d in the busiest second, %,d in the busiest minute.%n%s%n",
                traffic.requests(),
                traffic.seconds() / 3_600,
                traffic.mean(),
                traffic.peakSecond(),
                traffic.peakMinute(),
                traffic.reach());
    }

    private Requests requests() {
        if (options.rate().isPresent()) {
            return MadeTraffic.week(options.rate().get(), options.shape(), SEED);
        }
        ReadLog log = Logs.read(options.log().orElseGet(this::sample), new ReadProgress(out));
        out.printf("Read %,d lines in %,d files: %s%n", log.lines(), log.files(), log.byFormat());
        if (log.unread() > 0) {
            out.printf("%,d lines cannot be read. The first: %s.%n", log.unread(), log.firstUnread());
        }
        return log.requests();
    }

    private String sample() {
        Path file = options.folder().resolve("sample.log.gz");
        out.println("No log given: this plan is for the sample log, a week of a made-up users API.");
        SampleLog.write(file);
        return file.toString();
    }
}
