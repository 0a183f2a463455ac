package dev.twins.bench.report;

import dev.twins.bench.report.Words.About;
import dev.twins.bench.results.Row;
import dev.twins.bench.results.Side;
import dev.twins.bench.results.Topic;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** What the planner's simulation expected beside what was measured, for the templates. */
final class PredictionView {
    /** A prediction that is further off than this share of what was measured is missed. */
    private static final double BOUND = 0.2;

    final About about;
    final List<Line> lines;
    private final Figures figures;

    PredictionView(About about, Figures figures) {
        this.about = about;
        this.figures = figures;
        lines = about.figures().entrySet().stream()
                .map(figure -> new Line(
                        figure.getValue().label(),
                        cell(figure.getKey(), Side.CONTAINER),
                        cell(figure.getKey(), Side.SERVERLESS)))
                .filter(line -> !line.container.measured.isEmpty() || !line.serverless.measured.isEmpty())
                .toList();
    }

    boolean measured() {
        return !lines.isEmpty();
    }

    String title() {
        return Topic.PREDICTION.title();
    }

    /** How the prediction came about, in a sentence or two. */
    String replay() {
        String replayed = plain("replayed").map(Format::value).orElse("");
        boolean fromElsewhere =
                plain("own-figures").filter(row -> row.value() == 0).isPresent();
        return "The planner simulated " + replayed
                + " requests of a log, which then came to both sides at the same times."
                + (fromElsewhere ? " Its figures are those of another run, perhaps on another machine." : "");
    }

    private Optional<Row> plain(String metric) {
        return figures.row(Topic.PREDICTION, metric, "", Side.CONTAINER);
    }

    private Cell cell(String metric, Side side) {
        Optional<Row> predicted = figures.row(Topic.PREDICTION, metric, "predicted", side);
        Optional<Row> measured = figures.row(Topic.PREDICTION, metric, "measured", side);
        return predicted
                .flatMap(row -> measured.map(
                        other -> new Cell(Format.value(row), Format.value(other), verdict(row.value(), other.value()))))
                .orElse(new Cell("", "", ""));
    }

    static String verdict(double predicted, double measured) {
        return Math.abs(predicted - measured) <= BOUND * Math.abs(measured)
                ? String.format(Locale.ROOT, "within %.0f %%", BOUND * 100)
                : "missed";
    }

    /** One figure of both sides. */
    record Line(String label, Cell container, Cell serverless) {
        List<Cell> cells() {
            return Stream.of(container, serverless).toList();
        }
    }

    /** One figure of one side, twice. */
    record Cell(String predicted, String measured, String verdict) {}
}
