package dev.twins.contract;

import static java.util.stream.Collectors.joining;

import java.util.LinkedHashMap;
import java.util.Map;

/** Counts the answers by group. */
final class Tally {
    private static final String LINE = "%-12s %8s %10s %6s%n";

    private final Map<String, Row> rows = new LinkedHashMap<>();

    private record Row(int cases, int identical, int serverErrors) {
        static final Row NONE = new Row(0, 0, 0);

        Row plus(Row other) {
            return new Row(cases + other.cases, identical + other.identical, serverErrors + other.serverErrors);
        }

        String as(String group) {
            return LINE.formatted(group, cases, identical, serverErrors);
        }
    }

    void add(String group, Answer one, Answer other) {
        int identical = Likeness.of(one).equals(Likeness.of(other)) ? 1 : 0;
        int errors = (one.status() >= 500 ? 1 : 0) + (other.status() >= 500 ? 1 : 0);
        rows.merge(group, new Row(1, identical, errors), Row::plus);
    }

    @Override
    public String toString() {
        String groups = rows.entrySet().stream()
                .map(row -> row.getValue().as(row.getKey()))
                .collect(joining());
        Row total = rows.values().stream().reduce(Row.NONE, Row::plus);
        return LINE.formatted("group", "cases", "identical", "5xx") + groups + total.as("total");
    }
}
