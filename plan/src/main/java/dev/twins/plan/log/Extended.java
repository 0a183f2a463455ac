package dev.twins.plan.log;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/**
 * W3C extended logs, CloudFront's standard logs among them: {@code #Fields} says what stands where. The time is when the answer
 * ended.
 */
final class Extended implements Format {
    private static final String FIELDS = "#Fields:";
    private static final int NOWHERE = -1;
    private static final long MILLISECOND = 1_000;

    private final Map<String, Integer> places = new HashMap<>();
    private boolean millis;
    private boolean headed;

    @Override
    public String name() {
        return "W3C extended or CloudFront log";
    }

    @Override
    public boolean skips(Line line) {
        if (line.startsWith("#Software: Microsoft")) {
            millis = true; // the draft says seconds, IIS writes milliseconds
        } else if (line.startsWith(FIELDS)) {
            headed = true;
            places.clear();
            for (String name : line.text().substring(FIELDS.length()).strip().split("\\s+")) {
                places.put(name.toLowerCase(Locale.ROOT), places.size());
            }
        }
        return line.startsWith("#");
    }

    @Override
    public void read(Line line, Recorder into) {
        if (!headed) {
            throw new Unreadable("no #Fields line before it");
        }
        line.split(line.has('\t') ? '\t' : ' ', false);
        if (line.cells() < places.size()) {
            throw new Unreadable("fewer fields than #Fields names");
        }
        long duration = duration(line);
        long received = line.count(place("cs-bytes"), "cs-bytes");
        into.add(
                end(line, into) - Math.max(0, duration),
                duration,
                line.route(place("cs-method"), place("cs-uri-stem"), into.routes()),
                line.status(place("sc-status"), "sc-status"),
                line.count(place("sc-bytes"), "sc-bytes"));
        into.addReceived(received);
    }

    private long end(Line line, Recorder into) {
        int exact = place("timestamp(ms)");
        if (exact != NOWHERE) {
            return (long) line.number(exact, "timestamp(ms)") * MILLISECOND;
        }
        int date = place("date");
        int time = place("time");
        if (date == NOWHERE || time == NOWHERE) {
            throw new Unreadable("#Fields names no date and time");
        }
        long end = line.dateAndTimeMicros(date, time);
        return line.hasPoint(time) ? end : end + into.spread(Clock.SECOND, line.number());
    }

    private long duration(Line line) {
        int place = place("time-taken");
        if (millis && !line.isAbsent(place)) {
            return (long) (line.number(place, "time-taken") * MILLISECOND);
        }
        return line.micros(place, "time-taken");
    }

    private int place(String name) {
        return places.getOrDefault(name, NOWHERE);
    }
}
