package dev.twins.plan.simulation;

import dev.twins.plan.traffic.Arrivals;
import dev.twins.plan.traffic.Chance;
import java.util.Arrays;

/** Runs environments. The one that was used last is used next, so that the others expire. */
public final class FunctionRun {
    private static final long SEED = 11;
    private static final double TEN_SECONDS = 10;
    private static final double MILLIS = 1_000;
    /** What a division of whole milliseconds may be wrong by. */
    private static final double ROUNDING = 1e-9;

    private final FunctionDesign design;
    private final Arrivals arrivals;
    private final Work work;
    private final Tally tally;
    private final EventQueue ends = new EventQueue();
    private final EventQueue expiries = new EventQueue();
    private final Bucket starts;
    private final Bucket requests;
    /** When each environment must be replaced. */
    private double[] lives = new double[16];

    /** How often each was taken or removed: an expiry of an earlier turn is void. */
    private int[] turns = new int[16];

    private int[] idle = new int[16];
    private int idles;
    private int environments;
    private int busy;
    private int alive;

    private FunctionRun(FunctionDesign design, Arrivals arrivals, Work work) {
        this.design = design;
        this.arrivals = arrivals;
        this.work = work;
        tally = new Tally(arrivals.span(), design.sessionRate());
        starts = new Bucket(design.startsPerTenSeconds(), TEN_SECONDS);
        requests = new Bucket(design.requestsPerSecond(), 1);
    }

    /** Simulates all arrivals. */
    public static Outcome of(FunctionDesign design, Arrivals arrivals, Work work) {
        return new FunctionRun(design, arrivals, work).run();
    }

    private Outcome run() {
        for (int at = 0; at < arrivals.size(); at++) {
            double now = arrivals.second(at);
            catchUp(now);
            arrive(at, now);
        }
        return tally.outcome();
    }

    private void catchUp(double now) {
        while (Math.min(ends.next(), expiries.next()) <= now) {
            if (ends.next() <= expiries.next()) {
                double time = ends.next();
                becomeIdle((int) ends.poll(), time);
            } else {
                expire(expiries.poll());
            }
        }
    }

    private void arrive(int at, double now) {
        if (busy >= design.concurrency() || !requests.take(now)) {
            tally.refuse();
            return;
        }
        int environment = idleOne(now);
        boolean cold = environment < 0;
        if (cold && !starts.take(now)) {
            tally.refuse();
        } else {
            serve(at, cold ? start(now) : environment, cold, now);
        }
    }

    private void serve(int at, int environment, boolean cold, double now) {
        double seconds = seconds(at, cold);
        busy++;
        ends.add(now + seconds, environment);
        tally.answer(seconds);
        tally.use(billed(seconds));
        tally.open(now, 1);
        tally.see(now, alive, busy);
    }

    private double seconds(int at, boolean cold) {
        int request = arrivals.request(at);
        double computing = design.quota().elapsed(work.processor(request, at) * MILLIS) / MILLIS;
        double warm = work.waiting(request, at) + computing;
        if (!cold) {
            return warm;
        }
        tally.startCold();
        double[] range = design.coldSeconds();
        return range[(int) (Chance.of(at, SEED) * range.length)] + Math.max(0, warm - design.warmSeconds());
    }

    private double billed(double seconds) {
        return Math.ceil((seconds - design.unbilled()) / design.billedStep() - ROUNDING) * design.billedStep();
    }

    private int idleOne(double now) {
        while (idles > 0) {
            int environment = idle[--idles];
            turns[environment]++;
            if (lives[environment] > now) {
                return environment;
            }
            alive--;
        }
        return -1;
    }

    private int start(double now) {
        if (environments == lives.length) {
            lives = Arrays.copyOf(lives, environments * 2);
            turns = Arrays.copyOf(turns, environments * 2);
            idle = Arrays.copyOf(idle, environments * 2);
        }
        lives[environments] = now + design.lifeSeconds();
        alive++;
        return environments++;
    }

    private void becomeIdle(int environment, double now) {
        busy--;
        idle[idles++] = environment;
        double share = Chance.of(environment, SEED + turns[environment]);
        double until = now + design.idleFrom() + share * (design.idleTo() - design.idleFrom());
        expiries.add(until, (long) environment << 32 | turns[environment]);
    }

    /** Removes an environment, if it has been idle since. */
    private void expire(long event) {
        int environment = (int) (event >>> 32);
        if (turns[environment] != (int) event) {
            return;
        }
        int place = idles - 1;
        while (idle[place] != environment) {
            place--;
        }
        System.arraycopy(idle, place + 1, idle, place, idles - place - 1);
        idles--;
        turns[environment]++;
        alive--;
    }
}
