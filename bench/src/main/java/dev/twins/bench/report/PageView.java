package dev.twins.bench.report;

import dev.twins.bench.report.Texts.About;
import dev.twins.bench.report.Texts.Choice;
import dev.twins.bench.results.Conditions;
import dev.twins.bench.results.Distribution;
import dev.twins.bench.results.Generator;
import dev.twins.bench.results.LeftOut;
import dev.twins.bench.results.Results;
import dev.twins.bench.results.Status;
import dev.twins.bench.results.Topic;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The whole report as the templates want it: words and places, no sums. */
final class PageView {
    final Results results;
    final Conditions conditions;
    final CostView cost;
    final String costMissing;
    final List<TopicView> topics;
    /** What the figures come to, in sentences. */
    final List<String> answer;

    final List<Headline> costHeadline;
    final List<Choice> choices = Texts.choices();

    /**
     * @param cost null if there is none
     * @param costMissing why there is none
     */
    PageView(Results results, CostView cost, String costMissing) {
        this.results = results;
        this.conditions = results.conditions();
        this.cost = cost;
        this.costMissing = costMissing;
        Map<Topic, About> texts = Texts.topics();
        Figures figures = new Figures(results.rows());
        topics = Stream.of(Topic.values())
                .filter(topic -> topic != Topic.COST)
                .map(topic -> new TopicView(topic, texts.get(topic), figures, spreads(topic), reasons(topic)))
                .toList();
        answer = new Answer(figures, Optional.ofNullable(cost)).sentences();
        costHeadline = Optional.ofNullable(cost)
                .map(view -> view.headline(texts.get(Topic.COST).claim()))
                .stream()
                .toList();
    }

    boolean partial() {
        return results.status() == Status.PARTIAL;
    }

    String date() {
        return conditions.date().replace('T', ' ').replace("Z", " UTC");
    }

    String reason() {
        return results.reason();
    }

    boolean local() {
        return "local".equals(conditions.container()) && "local".equals(conditions.serverless());
    }

    boolean noisy() {
        return results.rows().stream().anyMatch(row -> row.noisy());
    }

    String noiseBound() {
        return Format.number(conditions.noiseBound() * 100) + " %";
    }

    /** The conditions, one below the other. */
    List<Entry> facts() {
        List<Entry> facts = new ArrayList<>(List.of(
                new Entry("Processor", conditions.cpu() + ", " + conditions.cores() + " cores"),
                new Entry("Memory", Format.number(conditions.memoryMb()) + " MB"),
                new Entry("System", conditions.os()),
                new Entry("Java", conditions.jdk()),
                new Entry("Container", place(conditions.container(), conditions.containerLimit())),
                new Entry("Serverless", place(conditions.serverless(), "")),
                new Entry("Commit", conditions.commit()),
                new Entry(
                        "Run",
                        (conditions.quick() ? "quick" : "full") + ", " + Format.number(Math.rint(conditions.seconds()))
                                + " s")));
        conditions.versions().forEach((name, version) -> facts.add(new Entry(name, version)));
        return facts.stream().filter(fact -> fact.value() != null).toList();
    }

    /** The load generator's own error, in a sentence. */
    String generator() {
        Generator found = results.generator();
        return found == null
                ? "The load generator’s own error was not measured in this run."
                : "Against a server that does nothing, on the same machine and at %s requests a second, the load generator saw p50 %s ms and p99 %s ms, sent at most %s ms late (p99), with %s errors: differences smaller than that say nothing."
                        .formatted(
                                Format.number(found.rate()),
                                Format.number(found.p50Ms()),
                                Format.number(found.p99Ms()),
                                Format.number(found.lateP99Ms()),
                                found.errors());
    }

    /** What was not measured, and why. */
    List<Entry> leftOut() {
        return results.leftOut().stream()
                .map(left -> new Entry(left.row().title() + side(left), left.reason()))
                .toList();
    }

    private List<Distribution> spreads(Topic topic) {
        return results.distributions().stream()
                .filter(found -> found.row() == topic)
                .toList();
    }

    private List<String> reasons(Topic topic) {
        return results.leftOut().stream()
                .filter(left -> left.row() == topic)
                .map(LeftOut::reason)
                .toList();
    }

    private static String side(LeftOut left) {
        return left.side() == null ? "" : " (" + Bars.name(left.side()) + ")";
    }

    private static String place(String where, String limit) {
        return limit == null || limit.isEmpty() ? where : where + "; under its task’s limit: " + limit;
    }

    record Entry(String name, String value) {}

    /** A row of the comparison. */
    static final class TopicView {
        final String id;
        final String title;
        final About about;
        final List<String> reasons;
        final List<String> says;
        final List<Bars.Group> groups;
        final List<Chart> charts;
        /** Shown with the bars; empty or one. */
        final List<Chart> strip;

        private final Optional<Claim> claim;
        private final Optional<Figures.Pair> headline;

        TopicView(Topic topic, About about, Figures figures, List<Distribution> spreads, List<String> reasons) {
            id = topic.key();
            title = topic.title();
            this.about = about;
            this.reasons = reasons;
            says = new Sentences(figures).about(topic, about);
            groups = new Bars(topic, figures).groups();
            charts = Stream.concat(ConcurrencyChart.of(topic, figures).stream(), PercentileChart.of(spreads).stream())
                    .toList();
            strip = StripChart.of(spreads).stream().toList();
            claim = Optional.ofNullable(about.claim());
            headline = figures.pair(topic, about.headline(), about.at());
        }

        boolean measured() {
            return !groups.isEmpty();
        }

        /** Where charts show the figures, bars need not. */
        boolean barred() {
            return charts.isEmpty();
        }

        /** The figure that stands for it in the summary, with both values; empty if it was not measured. */
        List<Headline> headline() {
            return headline.map(pair -> Headline.of(pair, claim)).stream().toList();
        }
    }
}
