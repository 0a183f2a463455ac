package dev.twins.plan.cost;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What a design costs in a month.
 *
 * @param parts dollars, by what they are paid for
 */
public record Bill(Map<String, Double> parts) {
    public Bill {
        parts = Collections.unmodifiableMap(new LinkedHashMap<>(parts));
    }

    /** Dollars. */
    public double total() {
        return parts.values().stream().mapToDouble(Double::doubleValue).sum();
    }
}
