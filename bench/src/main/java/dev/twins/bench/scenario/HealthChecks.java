package dev.twins.bench.scenario;

import dev.twins.bench.load.Call;
import dev.twins.bench.load.Sample;
import dev.twins.bench.load.Samples;
import dev.twins.bench.results.Metric;
import dev.twins.bench.results.Side;
import dev.twins.bench.results.Topic;
import dev.twins.postgres.PostgresServer;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

/** Stops each side's database and measures what /health and the API answer meanwhile. */
final class HealthChecks {
    private static final Duration OUTAGE = Duration.ofSeconds(5);
    private static final Duration RECOVERY_LIMIT = Duration.ofSeconds(30);
    private static final double RATE = 10;
    private static final double NEVER = -1;
    private static final int POLL_MS = 20;

    /** One outage of one side; times in milliseconds. */
    private record Outage(double told, double status, double longestAnswer, double recovery) {}

    private HealthChecks() {}

    static void measure(Run run) {
        Map<Side, List<Outage>> found =
                run.inTurns(run.plan().incidents(), (target, round) -> outage(run, target, round));
        found.forEach((side, outages) -> {
            Sheet sheet = run.of(side);
            sheet.add(Metric.OUTAGE_TOLD, outages, Outage::told);
            sheet.add(Metric.OUTAGE_STATUS, outages, Outage::status);
            sheet.add(Metric.OUTAGE_ANSWER, outages, Outage::longestAnswer);
            sheet.add(Metric.RECOVERY, outages, Outage::recovery);
        });
    }

    private static Outage outage(Run run, Target target, int round) {
        PostgresServer database = run.localPair().database(target.side());
        Stopwatch cut = new Stopwatch();
        CompletableFuture<Double> told = CompletableFuture.supplyAsync(() -> untilTold(target, cut));
        try {
            database.stop();
            Samples samples = target.whateverComes(RATE, OUTAGE, Endpoint.GET_USER);
            run.keep(samples, Topic.HEALTH_CHECKS, target.side(), "", round);
            double status = Median.of(samples.all().stream().mapToDouble(Sample::status));
            double longest = samples.latency(100);
            double toldAfter = told.join();
            database.start();
            return new Outage(toldAfter, status, longest, untilGood(target));
        } finally {
            database.start();
        }
    }

    private static double untilTold(Target target, Stopwatch cut) {
        while (cut.millis() < OUTAGE.toMillis()) {
            if (target.status(Call.get("/health")) != 200) {
                return cut.millis();
            }
            Pause.millis(POLL_MS);
        }
        return NEVER;
    }

    private static double untilGood(Target target) {
        Stopwatch back = new Stopwatch();
        Call call = Endpoint.GET_USER.calls(target, 1).get();
        while (target.status(call) != 200) {
            if (back.millis() > RECOVERY_LIMIT.toMillis()) {
                return NEVER;
            }
            Pause.millis(POLL_MS);
        }
        return back.millis();
    }
}
