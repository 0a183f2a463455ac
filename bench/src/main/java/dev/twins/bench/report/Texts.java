package dev.twins.bench.report;

import com.google.gson.Gson;
import com.google.gson.reflect.TypeToken;
import dev.twins.bench.results.Topic;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/** What the report says in words, kept as resources beside this class. */
final class Texts {
    private Texts() {}

    static Map<Topic, About> topics() {
        return new Gson().fromJson(resource("topics.json"), new TypeToken<>() {});
    }

    static List<Choice> choices() {
        return new Gson().fromJson(resource("choices.json"), new TypeToken<>() {});
    }

    static String resource(String name) {
        try (InputStream file = Texts.class.getResourceAsStream(name)) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * About a row of the comparison.
     *
     * @param headline the figure that stands for it in the summary; null if there is none
     * @param at the circumstance that sentences and summary are about; null for the highest concurrency, or the first
     * @param says a sentence for each figure, with {container}, {serverless}, {factor} and {at} to be filled in
     * @param claim what is commonly claimed of the headline; null if nothing is
     * @param why what makes the difference
     * @param how it was measured
     */
    record About(String headline, String at, Map<String, String> says, Claim claim, String why, String how) {}

    /** A question whose answer is not measured. The source is empty where it is a judgement. */
    record Choice(String question, String container, String serverless, String source, String as_of) {}
}
