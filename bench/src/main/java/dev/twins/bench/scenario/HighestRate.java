package dev.twins.bench.scenario;

import dev.twins.bench.load.Samples;
import java.time.Duration;

/** Looks for the highest rate that a side serves with p99 under {@value #P99_MS} ms and without an error. */
final class HighestRate {
    private static final double P99_MS = 50;
    private static final double FIRST = 50;
    private static final double LEAST = 1;
    /** How close the rates that passed and failed come in the end. */
    private static final double PRECISION = 1.08;

    private final Target target;
    private final Duration probe;
    private final Endpoint endpoint;

    HighestRate(Target target, Duration probe, Endpoint endpoint) {
        this.target = target;
        this.probe = probe;
        this.endpoint = endpoint;
    }

    /** In requests per second; 0 if not even the least is served. */
    double find() {
        double passed = FIRST;
        while (passed >= LEAST && !passes(passed)) {
            passed /= 2;
        }
        if (passed < LEAST) {
            return 0;
        }
        double failed = passed * 2;
        while (passed >= FIRST && passes(failed)) {
            passed = failed;
            failed *= 2;
        }
        return between(passed, failed);
    }

    private double between(double passed, double failed) {
        double low = passed;
        double high = failed;
        while (high / low > PRECISION) {
            double middle = Math.sqrt(low * high);
            if (passes(middle)) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /** A machine has its hiccups: what fails may try once more. */
    private boolean passes(double rate) {
        return isServed(rate) || isServed(rate);
    }

    private boolean isServed(double rate) {
        Samples samples = target.atRate(rate, probe, endpoint);
        return samples.errors() == 0 && samples.latency(99) < P99_MS;
    }
}
