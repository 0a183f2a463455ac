package dev.twins.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code GET /} and {@code GET /health...} on a healthy server. */
abstract class HealthContract extends Topic {
    HealthContract(ContractSuite suite) {
        super(suite);
    }

    @Test
    void theRootNamesTheService() {
        Answer answer = http.get("/").answers(200);
        JsonObject json = answer.json();
        Json.hasExactly(json, answer, "status", "service");
        assertThat(json.get("status").getAsString()).isEqualTo("healthy");
        assertThat(Side.of(http).service).isEqualTo(json.get("service").getAsString());
    }

    @ParameterizedTest
    @ValueSource(strings = {"text/html", "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8"})
    void aBrowserIsSentFromTheRootToTheWebsite(String accept) {
        http.get("/").header("Accept", accept).answers(302).has("Location", "/website/");
    }

    @ParameterizedTest
    @Words("*/* application/json application/xml")
    void anybodyElseIsAnsweredAtTheRoot(String accept) {
        http.get("/").header("Accept", accept).answers(200).json();
    }

    @ParameterizedTest
    @Words("/health /health/live /health/ready /health/started")
    void healthHasTheShapeOfMicroProfile(String path) {
        Answer answer = http.get(path).answers(200);
        Json.hasExactly(answer.json(), answer, "status", "checks");
        assertThat(answer.json().get("status").getAsString()).isEqualTo("UP");
        for (JsonObject check : checks(answer)) {
            assertThat(check.keySet()).as("fields of a check in %s", answer).contains("name", "status");
            assertThat(check.keySet()).as("fields of a check in %s", answer).isSubsetOf("name", "status", "data");
            assertThat(check.get("name").getAsString()).isNotBlank();
            assertThat(check.get("status").getAsString())
                    .as("check in %s", answer)
                    .isEqualTo("UP");
        }
    }

    @Test
    void healthIsJsonForABrowserToo() {
        http.get("/health").header("Accept", "text/html").answers(200).json();
    }

    @Test
    void onlyTheContainerLooksAtItsDatabase() {
        boolean container = Side.of(http) == Side.CONTAINER;
        for (String path : List.of("/health", "/health/ready")) {
            Answer answer = http.get(path).answers(200);
            assertThat(checks(answer).stream().anyMatch(HealthContract::isOfTheDatabase))
                    .as("a database check in %s", answer)
                    .isEqualTo(container);
        }
        Answer live = http.get("/health/live").answers(200);
        assertThat(checks(live)).as("database checks in %s", live).noneMatch(HealthContract::isOfTheDatabase);
    }

    @Test
    void theContainerShowsItsPool() {
        Answer answer = http.get("/health").answers(200);
        boolean figures = checks(answer).stream()
                .filter(check -> check.has("data"))
                .flatMap(check -> check.getAsJsonObject("data").asMap().values().stream())
                .anyMatch(value -> value.getAsString().matches("\\d+"));
        assertThat(figures).as("figures in %s", answer).isEqualTo(Side.of(http) == Side.CONTAINER);
    }

    private static boolean isOfTheDatabase(JsonObject check) {
        return check.get("name").getAsString().toLowerCase(Locale.ROOT).contains("database");
    }

    private static List<JsonObject> checks(Answer answer) {
        List<JsonObject> checks = new ArrayList<>();
        for (JsonElement check : answer.json().getAsJsonArray("checks")) {
            checks.add(check.getAsJsonObject());
        }
        return checks;
    }
}
