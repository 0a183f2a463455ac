package dev.twins.plan.answer;

import dev.twins.plan.log.Requests;
import dev.twins.plan.simulation.Quota;
import dev.twins.plan.simulation.Work;
import dev.twins.plan.traffic.Chance;
import java.util.List;
import java.util.Map;

/**
 * The work of a log's requests. If most of them are for the users API, each takes the time measured for its route; otherwise the
 * time in the log. A request that has neither takes the time measured for the GET of one user.
 */
final class RouteWork implements Work {
    private static final long SEED = 23;
    private static final double MILLI = 1e-3;
    private static final double MICRO = 1e-6;
    private static final double MOST = 0.8;

    private final Requests log;
    private final Quantiles[] byRoute;
    private final Quantiles get;
    private final Split split;
    private final double factor;
    private final long seed;

    /**
     * How a duration divides.
     *
     * @param measured share of the measured GET that it computes, pauses included
     * @param quota of processor time that it had then
     * @param logged share of a logged duration that is processor time
     * @param connectSeconds that this design adds to a logged duration
     * @param unbilledSeconds the same, while only the client waits
     */
    record Split(double measured, Quota quota, double logged, double connectSeconds, double unbilledSeconds) {
        double connectProcessor() {
            return MILLI * quota.computed(connectSeconds / MILLI * measured);
        }
    }

    RouteWork(Requests log, Map<String, Quantiles> measured, Split split, double factor, int seed) {
        this.log = log;
        this.split = split;
        this.factor = factor;
        this.seed = SEED + seed - 1;
        get = measured.get(MeasuredApi.GET);
        byRoute = new Quantiles[log.routeNames().size()];
        if (isUsersApi(log, measured)) {
            for (int route = 0; route < byRoute.length; route++) {
                byRoute[route] = measured.get(log.routeNames().get(route));
            }
        }
    }

    /** Whether at least four fifths of the requests are for measured routes. */
    static boolean isUsersApi(Requests log, Map<String, Quantiles> measured) {
        List<Boolean> known =
                log.routeNames().stream().map(measured::containsKey).toList();
        int found = 0;
        for (int at = 0; at < log.size(); at++) {
            found += known.get(log.route(at)) ? 1 : 0;
        }
        return found >= MOST * log.size();
    }

    @Override
    public double processor(int request, int arrival) {
        if (isLogged(request)) {
            return factor * (logged(request) * split.logged + split.connectProcessor());
        }
        double usual = get.at(share(arrival));
        double whole = measured(request, arrival);
        double beyond = Math.max(0, whole - usual); // a log-in takes longer because it hashes
        return factor * MILLI * split.quota.computed(Math.min(whole, usual) * split.measured + beyond);
    }

    @Override
    public double waiting(int request, int arrival) {
        if (isLogged(request)) {
            double connecting = split.connectSeconds * (1 - split.measured);
            return factor * (logged(request) * (1 - split.logged) + connecting + split.unbilledSeconds);
        }
        double whole = Math.min(measured(request, arrival), get.at(share(arrival)));
        return factor * MILLI * whole * (1 - split.measured);
    }

    private boolean isLogged(int request) {
        return byRoute[log.route(request)] == null && log.hasDuration(request);
    }

    private double logged(int request) {
        return log.duration(request) * MICRO;
    }

    private double measured(int request, int arrival) {
        Quantiles route = byRoute[log.route(request)];
        return (route == null ? get : route).at(share(arrival));
    }

    private double share(int arrival) {
        return Chance.of(arrival, seed);
    }
}
