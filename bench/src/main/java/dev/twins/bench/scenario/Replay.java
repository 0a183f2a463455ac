package dev.twins.bench.scenario;

import dev.twins.bench.load.Call;
import dev.twins.plan.log.Recorder;
import dev.twins.plan.log.Requests;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Requests to the users API at the times of a log. What the API does not know is a GET of one user, as for the planner. */
record Replay(Requests requests) {
    private static final long NANOS_PER_MICRO = 1_000;
    private static final int UNKNOWN = -1;

    /** The stretch of this length in which most requests arrive; durations and statuses of the log do not count. */
    static Replay busiest(Requests log, Duration length) {
        int from = 0;
        int most = 0;
        int first = 0;
        for (int at = 0; at < log.size(); at++) {
            while (log.arrival(at) - log.arrival(from) >= length.toNanos() / NANOS_PER_MICRO) {
                from++;
            }
            if (at + 1 - from > most) {
                most = at + 1 - from;
                first = from;
            }
        }
        Recorder stretch = new Recorder();
        for (int at = first; at < first + most; at++) {
            Endpoint endpoint = endpoint(log.routeNames().get(log.route(at)));
            stretch.add(log.arrival(at), UNKNOWN, stretch.route(endpoint.route()), 0, 0);
        }
        return new Replay(stretch.sorted());
    }

    int size() {
        return requests.size();
    }

    long dueNanos(int at) {
        return (requests.arrival(at) - requests.arrival(0)) * NANOS_PER_MICRO;
    }

    /** The requests in their order. */
    Supplier<Call> calls(Target target) {
        List<Endpoint> order = IntStream.range(0, size())
                .mapToObj(at -> endpoint(requests.routeNames().get(requests.route(at))))
                .toList();
        Map<Endpoint, Supplier<Call>> calls = new EnumMap<>(Endpoint.class);
        for (Endpoint endpoint : Endpoint.values()) {
            int count = (int) order.stream().filter(endpoint::equals).count();
            calls.put(endpoint, endpoint.calls(target, count));
        }
        Iterator<Endpoint> left = order.iterator();
        return () -> calls.get(left.next()).get();
    }

    private static Endpoint endpoint(String route) {
        return Stream.of(Endpoint.values())
                .filter(endpoint -> endpoint.route().equals(route))
                .findFirst()
                .orElse(Endpoint.GET_USER);
    }
}
