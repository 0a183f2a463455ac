package dev.twins.bench.report;

import com.google.gson.Gson;
import com.google.gson.reflect.TypeToken;
import dev.twins.bench.results.Side;
import dev.twins.bench.results.Topic;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/** The report's words. The words of a figure are only in topics.json. */
final class Words {
    private Words() {}

    static Map<Topic, About> topics() {
        return new Gson().fromJson(resource("topics.json"), new TypeToken<>() {});
    }

    static List<Choice> choices() {
        return new Gson().fromJson(resource("choices.json"), new TypeToken<>() {});
    }

    static String resource(String name) {
        try (InputStream file = Words.class.getResourceAsStream(name)) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * About a row of the comparison.
     *
     * @param headline key of its figure in the summary; null if there is none
     * @param at the circumstance of sentences and summary; null for the highest number, or the first
     * @param within how far a prediction or the formula may be off, as a share of what was measured; null if there is neither
     * @param over what the circumstance counts where it is a number, such as requests at once; else null
     * @param claim what is commonly claimed of the headline; null for nothing
     * @param why what makes the difference
     * @param how it was measured
     * @param figures by their keys, in the order of the sentences
     */
    record About(
            String headline,
            String at,
            Double within,
            String over,
            Claim claim,
            String why,
            String how,
            Map<String, Figure> figures) {
        /** The figure's name in a table, with the circumstance if it is a number. */
        String label(String metric, String circumstance) {
            String label = figures.get(metric).label();
            return Figures.isNumber(circumstance) ? label + ", " + circumstance + " " + over : label;
        }
    }

    /**
     * About a figure.
     *
     * @param label its name in a table
     * @param says a sentence, with {container}, {serverless}, {factor} and {at} to be filled in; null for none
     * @param opens a sentence of the same kind that opens the report; null for none
     * @param onlyIf the value of which alone the sentence is true; null for any
     * @param only the side that has such a figure; null for both
     */
    record Figure(String label, String says, String opens, Double onlyIf, Side only) {
        boolean isTrueOf(double value) {
            return onlyIf == null || onlyIf == value;
        }

        boolean appliesTo(Side side) {
            return only == null || only == side;
        }
    }

    /** A question that no measurement answers. The source is empty if the answer is a judgement. */
    record Choice(String question, String container, String serverless, String source, String asOf) {}
}
