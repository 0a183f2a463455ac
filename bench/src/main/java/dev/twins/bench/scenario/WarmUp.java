package dev.twins.bench.scenario;

import dev.twins.bench.load.Samples;
import dev.twins.bench.results.Metric;
import dev.twins.bench.results.Side;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/** Measures how fast new processes reach their peak under full load, while the JVM's compilers work. */
final class WarmUp {
    private static final int CLIENTS = 16;
    private static final double ENOUGH = 0.9;
    /** Seconds over which a rate is averaged, so that a short stall of the machine shows neither as a peak nor as a dip. */
    private static final int WINDOW = 3;

    private static final List<Integer> SHOWN = List.of(1, 2, 5, 10, 20, 40, 80);

    private WarmUp() {}

    static void measure(Run run) {
        run.withAnotherContainer(List.of(), (container, target) -> {
            container.start();
            return load(run, target);
        });
        run.localPair().function().letGo();
        load(run, run.target(Side.SERVERLESS));
    }

    private static Samples load(Run run, Target target) {
        run.say(target.side() == Side.CONTAINER ? "container" : "function");
        Samples samples = target.byClients(CLIENTS, run.plan().fullLoad(), Endpoint.GET_USER)
                .requireGood();
        double[] rates = smoothed(samples.rates());
        double peak = DoubleStream.of(rates).max().orElseThrow();
        run.of(target.side()).add(Metric.PEAK, peak);
        run.of(target.side()).add(Metric.WARM_AFTER, 1_000.0 * firstAtLeast(ENOUGH * peak, rates));
        SHOWN.stream()
                .filter(second -> second <= rates.length)
                .forEach(second ->
                        run.of(target.side(), Integer.toString(second)).add(Metric.RATE_AFTER, rates[second - 1]));
        return samples;
    }

    /** The mean of each second and the seconds that follow it in the window. */
    static double[] smoothed(double[] rates) {
        return IntStream.rangeClosed(0, rates.length - WINDOW)
                .mapToDouble(begin ->
                        DoubleStream.of(rates).skip(begin).limit(WINDOW).sum() / WINDOW)
                .toArray();
    }

    /** Seconds until the first rate that is high enough. */
    static int firstAtLeast(double rate, double[] rates) {
        return (int) IntStream.range(0, rates.length)
                .takeWhile(second -> rates[second] < rate)
                .count();
    }
}
