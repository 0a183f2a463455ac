package dev.twins.plan.answer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import dev.twins.plan.cost.Assumptions;
import dev.twins.plan.log.Recorder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PlanTest {
    @TempDir
    static Path folder;

    private static JsonObject json;

    @BeforeAll
    static void plan() throws IOException {
        Example.plan(Example.week(0.2), Example.wishes()).write(folder);
        json = JsonParser.parseString(Files.readString(folder.resolve("plan.json")))
                .getAsJsonObject();
    }

    /** Others read this file: its shape is fixed. */
    @Test
    void planJsonHasItsShape() {
        assertThat(json.keySet()).containsExactly("traffic", "designs", "answer", "flips", "assumptions");
        assertThat(json.getAsJsonObject("traffic").keySet())
                .containsExactly("requests", "seconds", "unread_lines", "peak_per_second");
        assertThat(json.getAsJsonObject("traffic").get("unread_lines").getAsInt())
                .isEqualTo(3);
        assertThat(design(0).keySet())
                .containsExactly(
                        "name",
                        "dollars_per_month",
                        "parts",
                        "latency_ms",
                        "cold_starts",
                        "cold_share",
                        "refused",
                        "sessions_peak",
                        "new_sessions_per_second_peak",
                        "instances_peak",
                        "ranges");
        assertThat(design(0).getAsJsonObject("latency_ms").keySet()).containsExactly("p50", "p95", "p99", "max");
        assertThat(design(0).get("name").getAsString()).isEqualTo("container");
        assertThat(design(1).get("name").getAsString()).isEqualTo("serverless");
        assertThat(json.getAsJsonArray("flips").get(0).getAsJsonObject().keySet())
                .containsExactly("what", "from", "at", "to");
    }

    @Test
    void partsAddUpAndCountsAreThoseOfTheLog() {
        for (JsonElement element : json.getAsJsonArray("designs")) {
            JsonObject design = element.getAsJsonObject();
            double sum = design.getAsJsonObject("parts").entrySet().stream()
                    .mapToDouble(part -> part.getValue().getAsDouble())
                    .sum();
            assertThat(sum).isCloseTo(design.get("dollars_per_month").getAsDouble(), within(1e-9));
            assertThat(design.get("refused").getAsInt()).isZero();
        }
        double requests = json.getAsJsonObject("traffic").get("requests").getAsDouble();
        assertThat(design(1).get("cold_share").getAsDouble())
                .isCloseTo(design(1).get("cold_starts").getAsDouble() / requests, within(1e-9));
    }

    @Test
    void answerComesFirstInBothDocuments() throws IOException {
        String answer = json.get("answer").getAsString();

        assertThat(answer)
                .startsWith("Serverless: $")
                .contains("instead of $", "p99", "cold start", "times this traffic");
        assertThat(Files.readString(folder.resolve("plan.md")).lines().skip(2).findFirst())
                .contains(answer);
        assertThat(Files.readString(folder.resolve("plan.html")))
                .contains("<title>")
                .doesNotContain("{{");
        assertThat(Files.readString(folder.resolve("plan.md")))
                .doesNotContain("{{")
                .contains("SHA-256 of the log: `abc`");
    }

    @Test
    void everyFigureLiesWithinItsRangeAndTheAnswerShowsIt() {
        for (JsonElement element : json.getAsJsonArray("designs")) {
            JsonObject design = element.getAsJsonObject();
            JsonObject dollars = design.getAsJsonObject("ranges").getAsJsonObject("dollars_per_month");
            double usual = design.get("dollars_per_month").getAsDouble();
            assertThat(dollars.get("from").getAsDouble()).isLessThan(usual);
            assertThat(dollars.get("to").getAsDouble()).isGreaterThan(usual);
        }
        assertThat(json.get("answer").getAsString()).containsPattern("p99 [0-9.]+ \\([0-9.]+ to [0-9.]+\\) ms");
    }

    @Test
    void muchTrafficFlipsTheAnswer() {
        JsonArray flips = json.getAsJsonArray("flips");
        JsonObject traffic = flips.asList().stream()
                .map(JsonElement::getAsJsonObject)
                .filter(flip -> flip.get("what").getAsString().equals("traffic, times"))
                .findFirst()
                .orElseThrow();

        assertThat(traffic.get("from").getAsString()).isEqualTo("serverless");
        assertThat(traffic.get("at").getAsDouble()).isGreaterThan(1);
    }

    @Test
    void tightLimitsChooseTheDearerOneAndImpossibleOnesNeither() {
        Documents fast = Example.plan(Example.week(0.02), Example.wishes(Optional.of(20.0), Optional.empty()));
        Documents none = Example.plan(Example.week(0.02), Example.wishes(Optional.of(20.0), Optional.of(10.0)));

        assertThat(fast.answer()).startsWith("Container: $");
        assertThat(none.answer()).startsWith("Neither design meets the limits.");
    }

    @Test
    void logOfOneRequestIsRefused() {
        Recorder recorder = new Recorder();
        recorder.add(0, -1, recorder.route("GET /a"), 200, 0);

        assertThatThrownBy(() -> Example.plan(recorder.sorted(), Example.wishes()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("within a second");
    }

    @Test
    void everyAssumptionHasASource() {
        assertThat(Assumptions.usual().byKey().values()).allSatisfy(entry -> {
            assertThat(entry.what()).isNotBlank();
            assertThat(entry.source()).isNotBlank();
            assertThat(entry.link().startsWith("https://") || Files.exists(Path.of("..", entry.link())))
                    .as(entry.link() + " is a page or a file of this project")
                    .isTrue();
        });
    }

    private static JsonObject design(int at) {
        return json.getAsJsonArray("designs").get(at).getAsJsonObject();
    }
}
