package dev.twins.plan.traffic;

import java.util.Locale;
import java.util.stream.IntStream;

/** How traffic without a log spreads over a week that begins on Monday at 00:00. Each mean is 1. */
public enum Shape {
    /** The same day and night. */
    CONSTANT,
    /** Monday to Friday from 8 to 18; a tenth remains at other times. */
    OFFICE,
    /** Low at night, highest at 20:00, a third more at the weekend. */
    EVENING,
    /** Steady, and twenty times as much for the first two minutes of every third hour. */
    SPIKES;

    private static final int HOURS = 168;
    private static final int HOUR = 3_600;
    private static final int SPIKE = 120;
    private static final int SPIKE_EVERY = 3 * HOUR;
    private static final double SPIKE_HEIGHT = 20;
    private static final double[] EVENING_HOURS = {
        0.35, 0.2, 0.12, 0.1, 0.1, 0.15, 0.3, 0.6, 0.9, 1, 1.05, 1.1, 1.2, 1.15, 1.1, 1.1, 1.2, 1.4, 1.8, 2.2, 2.4, 2,
        1.3, 0.7
    };

    /** As a person writes it. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Traffic at that second of the week, as a multiple of the mean. */
    double at(double second) {
        return raw(second) / mean();
    }

    private double raw(double second) {
        int hour = (int) (second / HOUR) % HOURS;
        return switch (this) {
            case CONSTANT -> 1;
            case OFFICE -> hour / 24 < 5 && hour % 24 >= 8 && hour % 24 < 18 ? 1 : 0.1;
            case EVENING -> EVENING_HOURS[hour % 24] * (hour / 24 < 5 ? 1 : 4.0 / 3);
            case SPIKES -> second % SPIKE_EVERY < SPIKE ? SPIKE_HEIGHT : 1;
        };
    }

    private double mean() {
        if (this == SPIKES) {
            return 1 + (SPIKE_HEIGHT - 1) * SPIKE / SPIKE_EVERY;
        }
        return IntStream.range(0, HOURS)
                .mapToDouble(hour -> raw(hour * HOUR))
                .average()
                .orElseThrow();
    }
}
