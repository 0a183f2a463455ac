package dev.twins.plan.log;

/**
 * Common and combined log format of nginx and Apache. It knows whole seconds, so arrivals are spread within them. A number behind it
 * is a duration. With a point it is nginx's {@code $request_time} in seconds, and the time is the end; without one it is Apache's
 * {@code %D} in microseconds, and the time is the arrival.
 */
final class Common implements Format {
    private static final int TIME = 3;
    private static final int REQUEST = 4;
    private static final int STATUS = 5;
    private static final int SENT = 6;
    private static final int REFERRER = 7;
    private static final int AGENT = 8;
    private static final int FEWEST = 7;
    private static final int NOWHERE = -1;

    @Override
    public String name() {
        return "common or combined log";
    }

    @Override
    public void read(Line line, Recorder into) {
        line.split(' ', true);
        if (line.cells() < FEWEST) {
            throw new Unreadable("fewer than %d fields".formatted(FEWEST));
        }
        long time = line.commonLogMicros(TIME, "time") + into.spread(Clock.SECOND, line.number());
        int at = durationAt(line);
        boolean nginx = at != NOWHERE && line.hasPoint(at);
        long duration =
                nginx ? line.micros(at, "duration") : at == NOWHERE ? Recorder.UNKNOWN : line.count(at, "duration");
        into.add(
                nginx ? time - duration : time,
                duration,
                line.route(REQUEST, into.routes()),
                line.status(STATUS, "status"),
                line.count(SENT, "bytes"));
    }

    private static int durationAt(Line line) {
        int at = line.cells() > AGENT + 1 ? AGENT + 1 : REFERRER;
        return line.cells() == at + 1 && line.isNumber(at) ? at : NOWHERE;
    }
}
