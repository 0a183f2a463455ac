package dev.twins.bench.scenario;

import dev.twins.plan.answer.Prediction;
import dev.twins.plan.log.Logs;
import dev.twins.plan.log.ReadProgress;
import dev.twins.plan.log.Requests;
import dev.twins.plan.traffic.SampleLog;
import java.nio.file.Path;
import java.util.Optional;

/**
 * What the planner is given in this run.
 *
 * @param log files, folders and globs; the planner's sample if absent
 * @param own results.json of this run so far
 * @param published that of the published run
 */
public record PlannerInput(Optional<String> log, Path own, Path published) {
    Requests requests() {
        String names = log.orElseGet(() -> {
            Path sample = own.resolveSibling("sample.log.gz");
            SampleLog.write(sample);
            return sample.toString();
        });
        return Logs.read(names, new ReadProgress(System.out)).requests();
    }

    /** Predicts from this run's own figures, if it measured what that takes. */
    Optional<Prediction> fromOwnFigures(Requests requests) {
        try {
            return Optional.of(Prediction.of(own, requests));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** Predicts from the published run's figures, which another machine may have measured. */
    Prediction fromPublishedFigures(Requests requests) {
        return Prediction.of(published, requests);
    }
}
