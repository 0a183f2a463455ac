package dev.twins.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.twins.plan.traffic.Shape;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OptionsTest {
    @Test
    void nothingGivenIsTheSampleWithoutLimits() {
        Options options = Options.read(new Properties());

        assertThat(options.log()).isEmpty();
        assertThat(options.rate()).isEmpty();
        assertThat(options.wishes().p99()).isEmpty();
        assertThat(options.wishes().results()).hasToString("docs/results/results.json");
    }

    @Test
    void limitsAndShapesAreTaken() {
        Options options = Options.read(properties(
                "rate", "2.5", "shape", "evening", "plan.p99", "200", "plan.availability", "3", "plan.cpu", "1"));

        assertThat(options.rate()).contains(2.5);
        assertThat(options.shape()).isEqualTo(Shape.EVENING);
        assertThat(options.wishes().p99()).contains(200.0);
        assertThat(options.wishes().fewestTasks()).contains(3);
        assertThat(options.wishes().processorShare()).contains(1.0);
    }

    @ParameterizedTest
    @CsvSource({
        "plan.p99, -1",
        "plan.p99, fast",
        "plan.budget, NaN",
        "plan.budget, Infinity",
        "plan.availability, 1.5",
        "plan.availability, 0",
        "plan.cpu, 1.1",
        "plan.scaling, slow",
        "plan.p95, 17",
        "plan.explain, yes",
        "rate, 0",
        "shape, square"
    })
    void badOptionsAreRefusedByName(String name, String value) {
        assertThatThrownBy(() -> Options.read(properties(name, value)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith(name)
                .hasMessageContaining(value);
    }

    @Test
    void shapesAreNamedWhereNoneIsMeant() {
        assertThatThrownBy(() -> Options.read(properties("rate", "1", "shape", "square")))
                .hasMessageContaining("constant, office, evening, spikes");
    }

    @Test
    void logAndRateExcludeEachOther() {
        assertThatThrownBy(() -> Options.read(properties("log", "a", "rate", "1")))
                .hasMessageContaining("exclude");
    }

    private static Properties properties(String... pairs) {
        Properties properties = new Properties();
        for (int at = 0; at < pairs.length; at += 2) {
            properties.setProperty(pairs[at], pairs[at + 1]);
        }
        return properties;
    }
}
