package dev.twins.bench.scenario;

import dev.twins.bench.load.Samples;
import dev.twins.bench.pair.LocalFunction;
import dev.twins.bench.pair.Proc;
import dev.twins.bench.pair.ReportLine;
import java.util.List;
import java.util.function.Supplier;

/**
 * What a load cost the processes that served it.
 *
 * @param billed mean billed duration of the function's warm invocations, in milliseconds; NaN without any
 * @param cpu mean processor time of a request, in milliseconds; NaN where the system does not tell it
 */
record Work(Samples samples, double billed, double cpu) {
    private static final int SETTLE_MS = 200;

    /** @throws IllegalStateException if a request is refused */
    static Work of(LocalFunction function, Supplier<List<Proc>> processes, Supplier<Samples> load) {
        Pause.millis(SETTLE_MS); // a REPORT line arrives after the answer, perhaps
        function.takeReports();
        double before = Proc.cpuMillis(processes.get());
        Samples samples = load.get().requireGood();
        Pause.millis(SETTLE_MS);
        double spent = Proc.cpuMillis(processes.get()) - before;
        double billed = function.takeReports().stream()
                .filter(report -> report.init().isEmpty())
                .mapToDouble(ReportLine::billed)
                .average()
                .orElse(Double.NaN);
        return new Work(samples, billed, spent / samples.size());
    }
}
