package dev.twins.bench.report;

import dev.twins.bench.results.Row;
import dev.twins.bench.results.Side;
import dev.twins.bench.results.Unit;
import java.math.BigDecimal;
import java.math.MathContext;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;

/** Formats figures with three significant digits and the unit. */
final class Format {
    private static final double MINUTE = 60;
    private static final double HOUR = 3_600;
    private static final double DAY = 86_400;

    private Format() {}

    static String name(Side side) {
        return side.name().toLowerCase(Locale.ROOT);
    }

    static String value(Row row) {
        return value(row.unit(), row.value());
    }

    /** Empty if there was only one round. */
    static String span(Row row) {
        return row.rounds() == 1 ? "" : value(row.unit(), row.min()) + " to " + value(row.unit(), row.max());
    }

    static String value(Unit unit, double value) {
        return switch (unit) {
            case MILLISECONDS -> milliseconds(value);
            case COUNT -> number(value);
            case REQUESTS_PER_SECOND -> number(value) + "/s";
            case MEGABYTES -> number(value) + " MB";
            case BYTES -> number(value) + " bytes";
            case VCPU -> number(value) + " vCPU";
            case YES_NO -> value == 0 ? "no" : "yes";
            case PERCENT -> String.format(Locale.ROOT, "%+.1f %%", value);
            case STATUS -> String.format(Locale.ROOT, "%.0f", value);
        };
    }

    /** Three significant digits; from a thousand on, whole numbers in full. */
    static String number(double value) {
        double size = Math.abs(value);
        if (value == Math.rint(value) || size >= 100) {
            return String.format(Locale.ROOT, "%,.0f", value);
        }
        return String.format(Locale.ROOT, size >= 10 ? "%.1f" : size >= 1 ? "%.2f" : "%.3f", value);
    }

    static String dollars(double value) {
        if (value == Math.rint(value)) {
            return String.format(Locale.ROOT, "$%,.0f", value);
        }
        if (value < 0.01) {
            return "< $0.01";
        }
        return String.format(Locale.ROOT, value >= 1_000 ? "$%,.0f" : "$%.2f", value);
    }

    /** A rate in the unit of time that gives a readable number. */
    static String rate(double perSecond) {
        if (perSecond >= 0.9999) {
            return number(rounded(perSecond)) + " a second";
        }
        if (perSecond * MINUTE >= 0.9999) {
            return number(rounded(perSecond * MINUTE)) + " a minute";
        }
        return perSecond * HOUR >= 0.9999
                ? number(rounded(perSecond * HOUR)) + " an hour"
                : number(rounded(perSecond * DAY)) + " a day";
    }

    /** The same for the axis of a chart. */
    static String shortRate(double perSecond) {
        return rate(perSecond)
                .replace(" a second", "/s")
                .replace(" a minute", "/min")
                .replace(" an hour", "/h")
                .replace(" a day", "/day");
    }

    /** A rate of requests, with the word. */
    static String requests(double perSecond) {
        return rate(perSecond).replaceFirst(" ", " requests ");
    }

    /** All its digits, as prices need them. */
    static String exact(double value) {
        return new DecimalFormat("#,##0.##########", DecimalFormatSymbols.getInstance(Locale.ROOT)).format(value);
    }

    /** By how much the larger exceeds the smaller. */
    static String factor(double one, double other) {
        double factor = Math.max(one, other) / Math.min(one, other);
        if (!Double.isFinite(factor)) {
            return "not comparable";
        }
        return factor < 1.1
                ? "about the same"
                : "a factor of " + String.format(Locale.ROOT, factor < 10 ? "%.1f" : "%,.0f", factor);
    }

    static String milliseconds(double value) {
        if (value < 0) {
            return "never";
        }
        return value < 1_000 ? number(value) + " ms" : number(value / 1_000) + " s";
    }

    /** Two significant digits: the cost model is no more exact. */
    private static double rounded(double value) {
        return new BigDecimal(value).round(new MathContext(2)).doubleValue();
    }
}
