package dev.twins.plan.simulation;

import java.util.ArrayDeque;
import java.util.Deque;

/**
 * One task, whose requests share its processors evenly. Work is counted in virtual time, which passes as fast as each request is
 * served. So the virtual end of a request stays the same, however many others join it.
 */
final class Task {
    private final EventQueue processing = new EventQueue();
    private final Deque<Integer> waiting = new ArrayDeque<>();
    private final double vcpu;
    private final double ordered;
    private double served;
    private double last;
    private double worked;
    private int inside;
    private int version;
    private boolean draining;

    Task(double vcpu, double ordered, double now) {
        this.vcpu = vcpu;
        this.ordered = ordered;
        last = now;
    }

    /** When it began to cost. */
    double ordered() {
        return ordered;
    }

    /** Arrivals that wait for a connection. */
    Deque<Integer> waiting() {
        return waiting;
    }

    /** Requests that hold a connection. */
    int inside() {
        return inside;
    }

    void enter() {
        inside++;
    }

    /** Takes no more requests. */
    void drain() {
        draining = true;
    }

    boolean isDrained() {
        return draining && inside == 0 && waiting.isEmpty();
    }

    /** A request begins to compute. */
    void join(double now, double work, int arrival) {
        advance(now);
        processing.add(served + work, arrival);
    }

    /** When the next request will be done, if none joins. */
    double nextDone() {
        return processing.isEmpty() ? EventQueue.NEVER : last + Math.max(0, processing.next() - served) / speed();
    }

    /** The arrival of the request that is done now. */
    int leave(double now) {
        advance(now);
        served = Math.max(served, processing.next());
        inside--;
        return (int) processing.poll();
    }

    /** Makes the scheduled end of the next request invalid. */
    int nextVersion() {
        return ++version;
    }

    boolean isCurrent(int scheduled) {
        return scheduled == version;
    }

    /** Processor seconds since the last call. */
    double takeWorked(double now) {
        advance(now);
        double seconds = worked;
        worked = 0;
        return seconds;
    }

    private void advance(double now) {
        if (!processing.isEmpty()) {
            served += (now - last) * speed();
            worked += (now - last) * speed() * processing.size();
        }
        last = now;
    }

    /** Processors for each request. */
    private double speed() {
        return Math.min(1, vcpu / processing.size());
    }
}
