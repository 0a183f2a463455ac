package dev.twins.bench.scenario;

import dev.twins.bench.load.Samples;
import dev.twins.bench.pair.Backends;
import dev.twins.bench.pair.LocalPair;
import dev.twins.bench.pair.Proc;
import dev.twins.bench.results.Metric;
import dev.twins.bench.results.Row;
import dev.twins.bench.results.Side;
import dev.twins.bench.results.Topic;
import dev.twins.plan.answer.Prediction;
import dev.twins.plan.answer.Prediction.Expected;
import java.util.Optional;

/** Replays a stretch of a log against both sides, and keeps what the planner's simulation expected of it. */
final class PredictionCheck {
    private static final int SETTLE_MS = 500;

    private PredictionCheck() {}

    static void measure(Run run) {
        Replay replay = Replay.busiest(run.plannerInput().requests(), run.plan().replay());
        Optional<Prediction> own = run.plannerInput().fromOwnFigures(replay.requests());
        Prediction prediction = own.orElseGet(() -> run.plannerInput().fromPublishedFigures(replay.requests()));
        run.say("%s requests of a log, predicted from figures of %s"
                .formatted(replay.size(), own.isPresent() ? "this run" : "the published run"));
        for (Target target : run.targets()) {
            add(run.of(target.side(), Row.PREDICTED), expected(run, target.side(), prediction));
            add(run.of(target.side(), Row.MEASURED), replayed(run, target, replay));
            run.of(target.side()).add(Metric.REPLAYED, replay.size());
            run.of(target.side()).add(Metric.OWN_FIGURES, own.isPresent() ? 1 : 0);
        }
    }

    private static Expected expected(Run run, Side side, Prediction prediction) {
        return side == Side.CONTAINER
                ? prediction.container(Runtime.getRuntime().availableProcessors())
                : prediction.serverless(
                        run.localPair().mostEnvironments(),
                        run.localPair().function().processors());
    }

    private static Expected replayed(Run run, Target target, Replay replay) {
        LocalPair pair = run.localPair();
        pair.function().letGo(); // the simulation begins without any environment, too
        pair.function().takeReports();
        double before = target.side() == Side.CONTAINER ? Proc.cpuMillis(pair.processes(Side.CONTAINER)) : 0;
        try (Backends backends = pair.watchBackends(target.side())) {
            Samples samples = target.replayed(replay);
            run.keep(samples, Topic.PREDICTION, target.side(), "replay", 1);
            samples.requireGood();
            Pause.millis(SETTLE_MS); // the last REPORT line arrives after the last answer
            long cold = pair.function().takeReports().stream()
                    .filter(report -> report.init().isPresent())
                    .count();
            double cpu = Proc.cpuMillis(pair.processes(target.side())) - before;
            return new Expected(samples.latency(50), samples.latency(99), cold, backends.most(), cpu);
        }
    }

    private static void add(Sheet sheet, Expected figures) {
        sheet.add(Metric.PREDICTED_P50, figures.p50());
        sheet.add(Metric.PREDICTED_P99, figures.p99());
        sheet.add(Metric.PREDICTED_COLD_STARTS, figures.coldStarts());
        sheet.add(Metric.PREDICTED_SESSIONS, figures.sessions());
        sheet.add(Metric.PREDICTED_CPU_TIME, figures.cpu());
    }
}
