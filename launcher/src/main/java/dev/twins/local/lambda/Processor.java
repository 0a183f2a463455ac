package dev.twins.local.lambda;

import dev.twins.local.process.CpuGroup;
import java.util.Locale;
import java.util.Optional;

/**
 * The processor time that an environment's memory buys on AWS: 1,769 MB buy one processor, in periods of 20 ms. While
 * it initialises, an environment has at least one processor.
 */
final class Processor {
    private static final double MB_PER_PROCESSOR = 1_769;
    private static final int PERIOD_MICROS = 20_000;

    private final double share;
    private final boolean wanted;
    private final boolean held;

    private Processor(double share, boolean wanted, boolean held) {
        this.share = share;
        this.wanted = wanted;
        this.held = held;
    }

    /** Tests whether we can limit processes to a share on this machine. */
    static Processor of(LambdaSettings settings) {
        double share = settings.function().memoryMb() / MB_PER_PROCESSOR;
        if (settings.wholeProcessor()) {
            return new Processor(share, false, false);
        }
        CpuGroup.removeLeftovers();
        Optional<CpuGroup> probe = CpuGroup.create(share, PERIOD_MICROS);
        probe.ifPresent(CpuGroup::close);
        return new Processor(share, true, probe.isPresent());
    }

    /** A group for an environment that is about to initialise; empty if nothing limits it. */
    Optional<CpuGroup> forInit() {
        return held ? CpuGroup.create(Math.max(1, share), PERIOD_MICROS) : Optional.empty();
    }

    /** Limits an initialised environment to the share that its memory buys. */
    void afterInit(CpuGroup group) {
        group.limit(share);
    }

    /** Processors of an environment that serves: its share, or 1 where nothing limits it. */
    double given() {
        return held ? share : 1;
    }

    /** The processor time of an environment, in words for people. */
    String description() {
        String number = String.format(Locale.ROOT, "%.2f", share);
        if (held) {
            return number + " of a processor each, as on AWS";
        }
        String whole = "a whole processor each, where AWS gives " + number;
        return wanted
                ? whole + ": no control group can be made (this needs Linux, and root or a delegated group)"
                : whole;
    }
}
