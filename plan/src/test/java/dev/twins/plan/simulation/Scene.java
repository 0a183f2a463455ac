package dev.twins.plan.simulation;

import dev.twins.plan.log.Recorder;
import dev.twins.plan.log.Requests;
import dev.twins.plan.traffic.Arrivals;
import dev.twins.plan.traffic.Chance;
import dev.twins.plan.traffic.MadeTraffic;
import dev.twins.plan.traffic.Shape;

/** Arrivals and work that theory knows. */
final class Scene {
    /** Opens 1,000 sessions at once and 100 a second after that. */
    static final SessionRate DSQL = new SessionRate(1_000, 100);

    private static final int ANY_NUMBER = 1_000_000;

    private Scene() {}

    /** Independent of each other, as many as make a week. */
    static Arrivals poisson(double rate) {
        return Arrivals.of(MadeTraffic.week(rate, Shape.CONSTANT, 3), 1, Integer.MAX_VALUE);
    }

    /** One after the other at a fixed pace, another one from some second on. */
    static Arrivals step(double before, double at, double after, double end) {
        Recorder recorder = new Recorder();
        int route = recorder.route("GET /");
        for (double now = 0; now < end; now += 1 / (now < at ? before : after)) {
            recorder.add((long) (now * 1e6), -1, route, 200, 0);
        }
        Requests requests = recorder.sorted();
        return Arrivals.of(requests, 1, Integer.MAX_VALUE);
    }

    /** Only computes, each request for so long. */
    static Work computing(double seconds) {
        return new Fixed(seconds, 0, false);
    }

    /** Only waits, each request for so long. */
    static Work waiting(double seconds) {
        return new Fixed(0, seconds, false);
    }

    /** The same with a duration that is distributed exponentially around that mean. */
    static Work exponential(Work mean) {
        return new Fixed(mean.processor(0, 0), mean.waiting(0, 0), true);
    }

    static TaskDesign oneTask(double vcpu, int pool) {
        return tasks(1, 1, vcpu, pool, ANY_NUMBER, 1e9);
    }

    static TaskDesign tasks(int least, int most, double vcpu, int pool, int queue, double patience) {
        return new TaskDesign(
                vcpu, least, most, pool, 20, queue, patience, 34, new TaskDesign.Scaling(0.6, 60, 3, 183, 15), DSQL);
    }

    /** Whose cold start takes no longer than a warm request. */
    static FunctionDesign environments(int concurrency, double idleFrom, double idleTo) {
        return new FunctionDesign(
                new Quota(1), new double[] {0}, 0, 0, idleFrom, idleTo, 1e12, 0.001, concurrency, 1e9, 1e9, DSQL);
    }

    private record Fixed(double processorSeconds, double waitingSeconds, boolean random) implements Work {
        @Override
        public double processor(int request, int arrival) {
            return processorSeconds * factor(arrival);
        }

        @Override
        public double waiting(int request, int arrival) {
            return waitingSeconds * factor(arrival);
        }

        private double factor(int arrival) {
            return random ? -StrictMath.log(1 - Chance.of(arrival, 99)) : 1;
        }
    }
}
