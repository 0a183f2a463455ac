package dev.twins.bench.report;

import dev.twins.bench.results.Metric;
import java.util.Optional;

/**
 * A line of the summary: a figure of both sides, and what is commonly claimed of it.
 *
 * @param claimOfContainer empty if nothing is claimed, as is claimOfServerless
 * @param verdict whether the claim holds; empty if there is none
 */
record Headline(
        String figure,
        String container,
        String serverless,
        String claimOfContainer,
        String claimOfServerless,
        String verdict,
        boolean noisy) {
    static Headline of(Figures.Pair pair, Optional<Claim> claim) {
        return new Headline(
                meaning(pair) + circumstance(pair.at()),
                Format.value(pair.container()),
                Format.value(pair.serverless()),
                claim.map(found -> found.container().says()).orElse(""),
                claim.map(found -> found.serverless().says()).orElse(""),
                claim.map(found -> found.verdict(
                                pair.container().value(), pair.serverless().value()))
                        .orElse(""),
                pair.noisy());
    }

    private static String meaning(Figures.Pair pair) {
        return Metric.of(pair.container().row(), pair.container().metric())
                .map(metric -> metric.meaning().replace(", by concurrency", ""))
                .orElse(pair.container().metric());
    }

    private static String circumstance(String at) {
        if (at.isEmpty()) {
            return "";
        }
        return ": " + at + (Figures.numberOf(at) < 0 ? "" : " at once");
    }
}
