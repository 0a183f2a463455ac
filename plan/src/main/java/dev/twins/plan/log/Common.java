package dev.twins.plan.log;

/**
 * Common and combined log format of nginx and Apache. It knows whole seconds, so arrivals are spread within them. A number behind it
 * is taken for a duration, as {@code $request_time} commonly is: with a point in seconds, without in microseconds (Apache's
 * {@code %D}).
 */
final class Common implements Format {
    private static final int TIME = 3;
    private static final int REQUEST = 4;
    private static final int STATUS = 5;
    private static final int SENT = 6;
    private static final int REFERRER = 7;
    private static final int AGENT = 8;
    private static final int FEWEST = 7;

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
        long end = line.commonLogMicros(TIME, "time") + Spread.within(Clock.SECOND, line.number());
        long duration = duration(line);
        into.add(
                end - Math.max(0, duration),
                duration,
                line.route(REQUEST, into.routes()),
                line.status(STATUS, "status"),
                line.count(SENT, "bytes"));
        into.markSpread();
    }

    private static long duration(Line line) {
        int at = line.cells() > AGENT + 1 ? AGENT + 1 : REFERRER;
        if (line.cells() != at + 1 || line.isAbsent(at) || !line.isNumber(at)) {
            return Recorder.UNKNOWN;
        }
        return line.hasPoint(at) ? line.micros(at, "duration") : line.count(at, "duration");
    }
}
