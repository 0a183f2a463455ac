package dev.twins.bench.results;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.Gson;
import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.twins.bench.MadeUp;
import dev.twins.bench.report.Report;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ResultsSchemaTest {
    private static String text;
    private static Schema schema;

    @TempDir
    private Path folder;

    @BeforeAll
    static void read() throws IOException {
        try (InputStream file = Results.class.getResourceAsStream("/dev/twins/bench/results.schema.json")) {
            text = new String(file.readAllBytes(), StandardCharsets.UTF_8);
        }
        schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(text, InputFormat.JSON);
    }

    @Test
    void whatTheReportWritesFollowsTheSchema() throws IOException {
        Report.write(folder, MadeUp.results());
        String written = Files.readString(folder.resolve("results.json"));
        assertThat(errors(written)).isEmpty();
        assertThat(JsonParser.parseString(written).getAsJsonObject().has("cost"))
                .isTrue();
    }

    @Test
    void partialRunWithoutAnyFigureFollowsTheSchema() throws IOException {
        Conditions conditions = MadeUp.results().conditions();
        Report.write(
                folder,
                new Results(conditions, Status.PARTIAL, "stopped", List.of(), List.of(), null, List.of(), null));
        assertThat(errors(Files.readString(folder.resolve("results.json")))).isEmpty();
    }

    @Test
    void unknownFieldsAndValuesAreRefused() throws IOException {
        String good = Files.readString(MadeUp.file());
        assertThat(errors(good)).isEmpty();
        assertThat(errors(good.replace("\"memory_mb\": 24000", "\"memory\": 24000")))
                .isNotEmpty();
        assertThat(errors(good.replace("\"side\": \"container\"", "\"side\": \"middle\"")))
                .isNotEmpty();
        assertThat(errors(good.replace("\"status\": \"complete\"", "\"status\": \"done\"")))
                .isNotEmpty();
    }

    @Test
    void whatWasWrittenIsReadTheSame() {
        Results results = MadeUp.results();
        Path file = folder.resolve("results.json");
        ResultsFile.write(file, results);
        assertThat(ResultsFile.read(file)).isEqualTo(results);
    }

    @Test
    void everyFieldIsDescribed() {
        List<String> silent = new ArrayList<>();
        describe("", JsonParser.parseString(text).getAsJsonObject(), silent);
        assertThat(silent).isEmpty();
    }

    @Test
    void schemaKnowsTheRowsSidesAndUnitsOfTheCode() {
        JsonObject row = JsonParser.parseString(text)
                .getAsJsonObject()
                .getAsJsonObject("properties")
                .getAsJsonObject("rows")
                .getAsJsonObject("items")
                .getAsJsonObject("properties");
        assertThat(enumOf(row, "row")).isEqualTo(names(Topic.values()));
        assertThat(enumOf(row, "side")).isEqualTo(names(Side.values()));
        assertThat(enumOf(row, "unit")).isEqualTo(names(Unit.values()));
    }

    @Test
    void figuresAreNamedOnceInEachRowOfTheComparison() {
        assertThat(Stream.of(Metric.values()).map(metric -> metric.row() + " " + metric.key()))
                .doesNotHaveDuplicates();
        assertThat(Metric.of(Topic.SCALING, "p50")).contains(Metric.SCALING_P50);
        assertThat(Metric.of(Topic.WARM_LATENCY, "p50")).contains(Metric.P50);
    }

    private static List<String> errors(String json) {
        return schema.validate(json, InputFormat.JSON).stream()
                .map(Object::toString)
                .toList();
    }

    private static void describe(String path, JsonObject part, List<String> silent) {
        if (!part.has("description") && !part.equals(JsonParser.parseString("{\"type\":\"number\"}"))) {
            silent.add(path);
        }
        if (part.has("properties")) {
            for (Map.Entry<String, JsonElement> property :
                    part.getAsJsonObject("properties").entrySet()) {
                describe(path + "/" + property.getKey(), property.getValue().getAsJsonObject(), silent);
            }
        }
        if (part.has("items")) {
            describe(path + "/items", part.getAsJsonObject("items"), silent);
        }
    }

    private static JsonArray enumOf(JsonObject properties, String name) {
        return properties.getAsJsonObject(name).getAsJsonArray("enum");
    }

    private static JsonElement names(Object[] values) {
        return new Gson().toJsonTree(values);
    }
}
