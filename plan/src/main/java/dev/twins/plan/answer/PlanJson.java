package dev.twins.plan.answer;

import com.google.gson.FieldNamingPolicy;
import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import dev.twins.plan.cost.Assumptions.Assumption;
import dev.twins.plan.simulation.Outcome;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/** plan.json: counts are those of the log, dollars those of a month. */
final class PlanJson {
    private static final Gson GSON = new GsonBuilder()
            .setFieldNamingPolicy(FieldNamingPolicy.LOWER_CASE_WITH_UNDERSCORES)
            .setPrettyPrinting()
            .disableHtmlEscaping()
            .create();

    private PlanJson() {}

    static String of(Plan plan) {
        return GSON.toJson(new Whole(
                        new TrafficSeen(
                                plan.traffic().requests(),
                                plan.traffic().seconds(),
                                plan.source().unread(),
                                plan.traffic().peakSecond()),
                        plan.results().stream()
                                .map(result -> DesignSeen.of(result, plan.ranges()))
                                .toList(),
                        new Sentences(plan).answer(),
                        plan.flips(),
                        plan.cost().assumptions().byKey().values()))
                + "\n";
    }

    private record Whole(
            TrafficSeen traffic,
            List<DesignSeen> designs,
            String answer,
            List<Flip> flips,
            Collection<Assumption> assumptions) {}

    private record TrafficSeen(int requests, double seconds, long unreadLines, int peakPerSecond) {}

    private record DesignSeen(
            String name,
            double dollarsPerMonth,
            Map<String, Double> parts,
            LatencySeen latencyMs,
            long coldStarts,
            double coldShare,
            long refused,
            int sessionsPeak,
            int newSessionsPerSecondPeak,
            int instancesPeak,
            Map<String, Ranges.Range> ranges) {
        static DesignSeen of(Result result, Ranges ranges) {
            Outcome outcome = result.outcome();
            return new DesignSeen(
                    result.name(),
                    result.dollars(),
                    result.bill().parts(),
                    new LatencySeen(outcome.p50(), outcome.p95(), outcome.p99(), outcome.max()),
                    outcome.coldStarts(),
                    outcome.coldShare(),
                    outcome.refused(),
                    outcome.sessionsPeak(),
                    outcome.newSessionsPeak(),
                    outcome.instancesPeak(),
                    Figure.ranges(result, ranges));
        }
    }

    private record LatencySeen(double p50, double p95, double p99, double max) {}
}
