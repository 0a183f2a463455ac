package dev.twins.bench.report;

import dev.twins.bench.results.Metric;
import dev.twins.bench.results.Row;
import dev.twins.bench.results.Side;
import dev.twins.plan.simulation.Quota;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * By how many percent the cost model's formula, which adds pauses to waiting and computing, differs from the billed durations of some
 * memory sizes. It is told the processor time of each size, which a small share makes longer, or that of a whole processor for all sizes.
 */
record FormulaCheck(Map<String, Double> billed, Map<String, Double> computed) {
    private static final List<Integer> SIZES = List.of(512, 1_024, Quota.MB_PER_VCPU);

    /** The checks as rows; none for figures that were not measured. */
    static Stream<Row> of(List<Row> rows) {
        FormulaCheck get = of(rows, Metric.SIZE_GET_BILLED, Metric.SIZE_GET_CPU);
        FormulaCheck login = of(rows, Metric.SIZE_LOGIN_BILLED, Metric.SIZE_LOGIN_CPU);
        return Stream.of(
                        get.rows(Metric.SIZE_GET_CHECK, get.computed::get),
                        get.rows(Metric.SIZE_GET_STRICT_CHECK, at -> whole(get.computed)),
                        login.rows(Metric.SIZE_LOGIN_CHECK, login.computed::get),
                        login.rows(Metric.SIZE_LOGIN_STRICT_CHECK, at -> whole(login.computed)))
                .flatMap(checks -> checks);
    }

    private static FormulaCheck of(List<Row> rows, Metric billed, Metric computed) {
        return new FormulaCheck(bySize(rows, billed), bySize(rows, computed));
    }

    private static Map<String, Double> bySize(List<Row> rows, Metric metric) {
        return rows.stream().filter(row -> row.isOf(metric)).collect(Collectors.toMap(Row::at, Row::value));
    }

    private static Double whole(Map<String, Double> bySize) {
        return bySize.get(Row.WHOLE_PROCESSOR);
    }

    private Stream<Row> rows(Metric check, ToDoubleFunction<String> cpu) {
        if (whole(billed) == null || whole(computed) == null) {
            return Stream.empty();
        }
        double waiting = whole(billed) - whole(computed);
        return SIZES.stream()
                .map(size -> Integer.toString(size))
                .filter(size -> billed.containsKey(size) && computed.containsKey(size))
                .map(size -> {
                    double expected =
                            waiting + Quota.of(Double.parseDouble(size)).elapsed(cpu.applyAsDouble(size));
                    double percent = 100 * (expected / billed.get(size) - 1);
                    return Row.of(check, Side.SERVERLESS, size, percent);
                });
    }
}
