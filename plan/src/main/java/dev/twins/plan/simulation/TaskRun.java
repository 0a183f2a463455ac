package dev.twins.plan.simulation;

import dev.twins.plan.traffic.Arrivals;
import java.util.ArrayList;
import java.util.List;

/** Runs tasks. A request waits for a connection of its task's pool, then for others such as the database, and then computes. */
public final class TaskRun {
    private static final double LEAST_BILLED = 60;

    private final TaskDesign design;
    private final Arrivals arrivals;
    private final Work work;
    private final Tally tally;
    private final TargetTracking tracking;
    private final EventQueue events = new EventQueue();
    private final List<Task> tasks = new ArrayList<>();
    /** Numbers of the tasks that take requests. */
    private final List<Integer> running = new ArrayList<>();

    private int alive;
    private int underWay;
    private int turn;

    private TaskRun(TaskDesign design, Arrivals arrivals, Work work) {
        this.design = design;
        this.arrivals = arrivals;
        this.work = work;
        tally = new Tally(arrivals.span(), design.sessionRate());
        tracking = new TargetTracking(design);
    }

    /** Simulates all arrivals. */
    public static Outcome of(TaskDesign design, Arrivals arrivals, Work work) {
        return new TaskRun(design, arrivals, work).run();
    }

    private Outcome run() {
        for (int task = 0; task < design.least(); task++) {
            begin(0, 0);
        }
        if (design.least() < design.most()) {
            events.add(design.scaling().period(), TaskEvent.MEASURE.of(0, 0));
        }
        for (int at = 0; at < arrivals.size(); at++) {
            advanceTo(arrivals.second(at));
            arrive(at, arrivals.second(at));
        }
        double end = arrivals.span();
        advanceTo(end);
        while (underWay > 0) {
            end = events.next();
            advanceTo(end);
        }
        for (int number : running) {
            bill(tasks.get(number), end);
        }
        return tally.outcome();
    }

    private void advanceTo(double time) {
        while (events.next() <= time) {
            double now = events.next();
            long event = events.poll();
            switch (TaskEvent.kind(event)) {
                case RETURN -> compute(TaskEvent.task(event), TaskEvent.number(event), now);
                case DONE -> done(TaskEvent.task(event), TaskEvent.number(event), now);
                case BEGIN -> {
                    begin(now - design.startSeconds(), now);
                    tally.open(now, design.sessions());
                }
                case MEASURE -> measure(now);
                case ORDER -> order(now);
            }
        }
    }

    private void arrive(int at, double now) {
        int number = running.get(turn++ % running.size());
        Task task = tasks.get(number);
        underWay++;
        if (task.inside() < design.pool()) {
            enter(number, at, now);
        } else if (task.waiting().size() < design.queue()) {
            task.waiting().add(at);
        } else {
            refuse();
        }
        tally.see(now, alive, alive * design.sessions());
    }

    private void refuse() {
        underWay--;
        tally.refuse();
    }

    private void enter(int number, int at, double now) {
        tasks.get(number).enter();
        double waiting = work.waiting(arrivals.request(at), at);
        if (waiting > 0) {
            events.add(now + waiting, TaskEvent.RETURN.of(number, at));
        } else {
            compute(number, at, now);
        }
    }

    private void compute(int number, int at, double now) {
        tasks.get(number).join(now, work.processor(arrivals.request(at), at), at);
        scheduleDone(number);
    }

    private void scheduleDone(int number) {
        Task task = tasks.get(number);
        int version = task.nextVersion();
        if (task.nextDone() < EventQueue.NEVER) {
            events.add(task.nextDone(), TaskEvent.DONE.of(number, version));
        }
    }

    private void done(int number, int version, double now) {
        Task task = tasks.get(number);
        if (!task.isCurrent(version)) {
            return;
        }
        tally.answer(now - arrivals.second(task.leave(now)));
        underWay--;
        admit(number, now);
        scheduleDone(number);
        if (task.isDrained()) {
            stop(task, now);
        }
    }

    private void admit(int number, double now) {
        Task task = tasks.get(number);
        while (task.inside() < design.pool() && !task.waiting().isEmpty()) {
            int at = task.waiting().remove();
            if (now - arrivals.second(at) > design.patience()) {
                refuse();
            } else {
                enter(number, at, now);
            }
        }
    }

    private void begin(double ordered, double now) {
        running.add(tasks.size());
        tasks.add(new Task(design.vcpu(), ordered, now));
        alive++;
    }

    private void stop(Task task, double now) {
        alive--;
        bill(task, now);
    }

    private void bill(Task task, double end) {
        tally.use(Math.max(LEAST_BILLED, end - task.ordered()));
    }

    private void measure(double now) {
        TaskDesign.Scaling scaling = design.scaling();
        double worked = 0;
        for (int number : running) {
            worked += tasks.get(number).takeWorked(now);
        }
        if (tracking.alarms(worked / (scaling.period() * design.vcpu() * running.size()))) {
            events.add(now + scaling.delay(), TaskEvent.ORDER.of(0, 0));
        } else if (tracking.isQuiet(running.size())) {
            takeAway(now);
        }
        events.add(now + scaling.period(), TaskEvent.MEASURE.of(0, 0));
    }

    private void order(double now) {
        for (int more = tracking.order(running.size()); more > 0; more--) {
            events.add(now + design.startSeconds(), TaskEvent.BEGIN.of(0, 0));
        }
    }

    private void takeAway(double now) {
        for (int fewer = tracking.takeAway(running.size()); fewer > 0; fewer--) {
            Task task = tasks.get(running.remove(running.size() - 1));
            task.drain();
            if (task.isDrained()) {
                stop(task, now);
            }
        }
    }
}
