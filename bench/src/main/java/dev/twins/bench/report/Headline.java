package dev.twins.bench.report;

import dev.twins.bench.report.Words.About;

/**
 * A line of the summary: a figure of both sides, and what is commonly claimed of it.
 *
 * @param claimed empty if nothing is claimed
 * @param verdict whether the claim holds; empty if there is none
 */
record Headline(String figure, String container, String serverless, String claimed, String verdict, boolean noisy) {
    static Headline of(Figures.Pair pair, About about) {
        String at = pair.at().isEmpty() || Figures.isNumber(pair.at()) ? "" : ": " + pair.at();
        Claim claim = about.claim();
        return new Headline(
                about.label(pair.container().metric(), pair.at()) + at,
                Format.value(pair.container()),
                Format.value(pair.serverless()),
                claim == null ? "" : claim.says(),
                claim == null
                        ? ""
                        : claim.verdict(
                                pair.container().value(), pair.serverless().value()),
                pair.noisy());
    }
}
