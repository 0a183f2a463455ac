package dev.twins.bench.load;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * A {@code Server-Timing} header (W3C Server Timing, section 3) as both sides write it: metrics with a duration in
 * milliseconds or a description.
 */
public final class ServerTiming {
    private final Map<String, String> parameters = new HashMap<>();

    private ServerTiming(String header) {
        for (String metric : header.split(",")) {
            String[] nameAndParameter = metric.trim().split(";", 2);
            if (nameAndParameter.length == 2) {
                parameters.put(nameAndParameter[0], nameAndParameter[1]);
            }
        }
    }

    static ServerTiming of(String header) {
        return new ServerTiming(header);
    }

    /** In milliseconds. */
    public OptionalDouble duration(String metric) {
        return parameter(metric, "dur=").map(Double::parseDouble).stream()
                .mapToDouble(millis -> millis)
                .findFirst();
    }

    public Optional<String> description(String metric) {
        return parameter(metric, "desc=").map(quoted -> quoted.replace("\"", ""));
    }

    private Optional<String> parameter(String metric, String name) {
        return Optional.ofNullable(parameters.get(metric))
                .filter(parameter -> parameter.startsWith(name))
                .map(parameter -> parameter.substring(name.length()));
    }
}
