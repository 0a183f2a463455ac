package dev.twins.bench.pair;

import java.util.Optional;
import java.util.OptionalDouble;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One invocation according to AWS's REPORT line, in milliseconds.
 *
 * @param init of the environment, if this invocation started it
 */
public record ReportLine(double duration, double billed, OptionalDouble init) {
    private static final Pattern DURATION = Pattern.compile("\tDuration: ([\\d.]+) ms");
    private static final Pattern BILLED = Pattern.compile("\tBilled Duration: ([\\d.]+) ms");
    private static final Pattern INIT = Pattern.compile("\tInit Duration: ([\\d.]+) ms");

    static final String START = "REPORT ";

    /** Empty if the line is another one. */
    static Optional<ReportLine> parse(String line) {
        OptionalDouble duration = find(DURATION, line);
        return line.startsWith(START) && duration.isPresent()
                ? Optional.of(new ReportLine(
                        duration.getAsDouble(), find(BILLED, line).orElseThrow(), find(INIT, line)))
                : Optional.empty();
    }

    private static OptionalDouble find(Pattern pattern, String line) {
        Matcher matcher = pattern.matcher(line);
        return matcher.find() ? OptionalDouble.of(Double.parseDouble(matcher.group(1))) : OptionalDouble.empty();
    }
}
