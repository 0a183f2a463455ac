package dev.twins.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** {@code GET /openapi}: the contract's own paths, as an OpenAPI 3 document. */
abstract class OpenApiContract extends Topic {
    private static final Pattern REFERENCE = Pattern.compile("\"\\$ref\":\"#/([^\"]+)\"");

    /** The statuses that a client must handle; the document may describe more. */
    private static final Map<String, List<String>> OPERATIONS = Map.ofEntries(
            Map.entry("post /auth/register", List.of("201", "400", "409", "413", "415")),
            Map.entry("post /auth/login", List.of("200", "400", "401", "413", "415", "429")),
            Map.entry("get /api/users", List.of("200", "400", "401")),
            Map.entry("post /api/users", List.of("201", "400", "409", "413", "415")),
            Map.entry("get /api/users/{id}", List.of("200", "401", "404")),
            Map.entry("delete /api/users/{id}", List.of("200", "401", "404")),
            Map.entry("get /", List.of("200")),
            Map.entry("get /health", List.of("200", "503")),
            Map.entry("get /health/live", List.of("200")),
            Map.entry("get /health/ready", List.of("200", "503")),
            Map.entry("get /health/started", List.of("200")));

    OpenApiContract(ContractSuite suite) {
        super(suite);
    }

    @Test
    void theDocumentIsOpenApi3() {
        JsonObject document = document();
        assertThat(document.get("openapi").getAsString()).startsWith("3.");
        assertThat(document.getAsJsonObject("info").keySet()).contains("title", "version");
    }

    @Test
    void itHasExactlyTheContractsOperations() {
        Map<String, JsonObject> described = http.description().operations();
        described.keySet().removeIf(operation -> operation.matches("get /(openapi|website/.*)"));
        assertThat(described.keySet()).containsExactlyInAnyOrderElementsOf(OPERATIONS.keySet());
        OPERATIONS.forEach((operation, codes) -> assertThat(
                        described.get(operation).getAsJsonObject("responses").keySet())
                .as("responses of %s", operation)
                .containsAll(codes));
    }

    @Test
    void itSaysWhichOperationsNeedAToken() {
        http.description().operations().forEach((operation, description) -> {
            boolean protect =
                    OPERATIONS.getOrDefault(operation, List.of()).contains("401") && !operation.contains("login");
            boolean secured = description.has("security")
                    && !description.getAsJsonArray("security").isEmpty();
            assertThat(secured).as("security of %s", operation).isEqualTo(protect);
        });
    }

    @Test
    void everyReferenceLeadsSomewhere() {
        JsonObject document = document();
        Matcher references = REFERENCE.matcher(document.toString());
        while (references.find()) {
            JsonElement place = document;
            for (String name : references.group(1).split("/")) {
                place = place == null ? null : place.getAsJsonObject().get(name);
            }
            assertThat(place).as("what %s refers to", references.group(1)).isNotNull();
        }
    }

    private JsonObject document() {
        return http.get("/openapi").answers(200).json();
    }
}
