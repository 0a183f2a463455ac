package dev.twins.bench.report;

import dev.twins.bench.report.Words.About;
import dev.twins.bench.report.Words.Choice;
import dev.twins.bench.results.Conditions;
import dev.twins.bench.results.Generator;
import dev.twins.bench.results.LeftOut;
import dev.twins.bench.results.Machine;
import dev.twins.bench.results.Metric;
import dev.twins.bench.results.Places;
import dev.twins.bench.results.Results;
import dev.twins.bench.results.Row;
import dev.twins.bench.results.Side;
import dev.twins.bench.results.Status;
import dev.twins.bench.results.Topic;
import dev.twins.plan.cost.Prices;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The whole report for the templates: words and places, no arithmetic. */
final class PageView {
    final Results results;
    final Conditions conditions;
    final CostView cost;
    final String costMissing;
    final List<TopicView> topics;
    /** The topic itself; empty if nothing was predicted in this run. */
    final List<TopicView> prediction;

    /** The sentences that open the report. */
    final List<String> answer;

    final List<Headline> costHeadline;
    final List<Choice> choices = Words.choices();

    /**
     * Looks up everything once.
     *
     * @param cost null if there is none
     * @param costMissing why there is none
     */
    PageView(Results results, CostView cost, String costMissing) {
        this.results = results;
        this.conditions = results.conditions();
        this.cost = cost;
        this.costMissing = costMissing;
        Map<Topic, About> words = Words.topics();
        Figures figures = new Figures(results);
        Prices prices = Prices.chosen();
        topics = Stream.of(Topic.values())
                .filter(topic -> topic != Topic.COST)
                .map(topic -> new TopicView(topic, words.get(topic), figures, prices))
                .toList();
        prediction = topics.stream()
                .filter(topic -> topic.id.equals(Topic.PREDICTION.key()) && topic.measured())
                .toList();
        answer = Stream.concat(
                        Stream.ofNullable(cost).flatMap(view -> Stream.of(view.verdict(), view.monthly())),
                        topics.stream().flatMap(topic -> topic.opens.stream()))
                .toList();
        costHeadline = Stream.ofNullable(cost)
                .map(view -> view.headline(words.get(Topic.COST).claim()))
                .toList();
    }

    boolean partial() {
        return results.status() == Status.PARTIAL;
    }

    String date() {
        return conditions.date().replace('T', ' ').replace("Z", " UTC");
    }

    boolean local() {
        return conditions.places().areLocal();
    }

    boolean noisy() {
        return results.rows().stream().anyMatch(Row::noisy);
    }

    String noiseBound() {
        return Format.number(conditions.noiseBound() * 100) + " %";
    }

    /** The conditions, one below the other. */
    List<Map.Entry<String, String>> facts() {
        Machine machine = conditions.machine();
        Places places = conditions.places();
        Map<String, String> facts = new LinkedHashMap<>();
        facts.put("Processor", machine.cpu() + ", " + machine.cores() + " cores");
        facts.put("Memory", Format.number(machine.memoryMb()) + " MB");
        facts.put("System", machine.os());
        facts.put("Java", machine.jdk());
        facts.put("Container", place(places.container(), places.containerLimit()));
        facts.put("Serverless", places.serverless());
        facts.put("Commit", conditions.commit());
        String run = conditions.quick() ? "quick" : "full";
        facts.put("Run", run + ", " + Format.number(Math.rint(conditions.seconds())) + " s");
        facts.putAll(conditions.versions());
        return List.copyOf(facts.entrySet());
    }

    /** What limits the figures, and what was not measured. */
    List<String> limits() {
        List<String> limits = new ArrayList<>();
        if (local()) {
            limits.add(
                    "Both sides, their databases and the load generator shared one machine. Ratios travel better than milliseconds. "
                            + "These figures include no network to the database, no load balancer and no API Gateway.");
            new Figures(results)
                    .row(Topic.COST, Metric.FUNCTION_CPU.key(), "", Side.SERVERLESS)
                    .ifPresent(row -> limits.add(functionShare(row)));
        }
        limits.add(generator());
        limits.add("A figure is noisy if its rounds differ by more than " + noiseBound()
                + " of their median. Both sides take turns in each round.");
        limits.add(
                "Warm means that five clients sent all they could to each side for 15 s (quick: 4 s) before anything counted.");
        results.leftOut().forEach(left -> limits.add(left.row().title() + side(left) + ": " + left.reason()));
        return limits;
    }

    /** The load generator's own error. */
    private String generator() {
        Generator found = results.generator();
        return found == null
                ? "The load generator’s own error was not measured in this run."
                : "The load generator measures its own error against a server that does nothing, at %s requests a second: p50 %s ms, p99 %s ms, requests sent at most %s ms late (p99), %s errors. Smaller differences say nothing."
                        .formatted(
                                Format.number(found.rate()),
                                Format.number(found.p50Ms()),
                                Format.number(found.p99Ms()),
                                Format.number(found.lateP99Ms()),
                                found.errors());
    }

    private static String functionShare(Row processors) {
        return processors.value() < 1
                ? "An environment of the local function had %s of a processor, as its memory size buys on AWS, and a whole one while it initialised."
                        .formatted(Format.number(processors.value()))
                : "An environment of the local function had a whole processor. Only the cost adds the pauses that its quota would bring on AWS.";
    }

    private static String side(LeftOut left) {
        return left.side() == null ? "" : " (" + Format.name(left.side()) + ")";
    }

    private static String place(String where, String limit) {
        return limit.isEmpty() ? where : where + "; under its task’s limit: " + limit;
    }
}
