package dev.twins.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.twins.bench.results.Topic;
import dev.twins.local.CannotStart;
import java.net.URI;
import java.util.Map;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OptionsTest {
    @Test
    void withoutAnythingItIsTheWholeLocalRun() {
        Options options = read(Map.of("bench.quick", "", "container", "", "serverless", ""));
        assertThat(options.isLocal()).isTrue();
        assertThat(options.plan().quick()).isFalse();
        assertThat(options.plan().containerStarts()).isGreaterThanOrEqualTo(20);
        assertThat(options.plan().functionStarts()).isGreaterThanOrEqualTo(20);
    }

    @Test
    void quickIsFewerColdStarts() {
        Options options = read(Map.of("bench.quick", "true"));
        assertThat(options.plan().quick()).isTrue();
        assertThat(options.plan().containerStarts()).isEqualTo(3);
        assertThat(options.plan().functionStarts()).isEqualTo(10);
    }

    @Test
    void falseSwitchesOffAndPartsOfProcessorsAreFine() {
        Options options = read(Map.of("bench.quick", "false", "bench.publish", "false", "bench.cpus", "0.25"));
        assertThat(options.plan().quick()).isFalse();
        assertThat(options.publish()).isFalse();
        assertThat(options.taskVcpu()).isEqualTo(0.25);
    }

    @Test
    void aUrlMakesItARunOfWhatIsDeployed() {
        Options options = read(Map.of("container", "https://api.example/"));
        assertThat(options.isLocal()).isFalse();
        assertThat(options.container()).hasValue(URI.create("https://api.example"));
        assertThat(options.serverless()).isEmpty();
    }

    @Test
    void rowsAreNamedAsInTheResults() {
        assertThat(read(Map.of("bench.only", "cold-start,memory")).only())
                .containsExactlyInAnyOrder(Topic.COLD_START, Topic.MEMORY);
    }

    @ParameterizedTest
    @CsvSource({
        "bench.only,coldstart",
        "container,api.example",
        "serverless,http://a b",
        "container,ftp://api.example",
        "container,//api.example",
        "bench.cpus,0",
        "bench.cpus,many",
        "bench.cpus,Infinity",
        "bench.cpus,NaN",
        "bench.cpus,1e300",
        "bench.cpus,1e-9",
        "bench.cpus,-1",
        "bench.cpus,1000",
        "bench.cpus,0x1p3",
        "bench.quick,yes",
        "bench.quick,TRUE",
        "bench.publish,no",
        "bench.publish,1"
    })
    void impossibleValueIsRefusedByItsName(String name, String value) {
        assertThatExceptionOfType(CannotStart.class)
                .isThrownBy(() -> read(Map.of(name, value)))
                .withMessageStartingWith(name + " must ")
                .withMessageEndingWith("not '" + value + "'");
    }

    @Test
    void variablesOfTheFunctionAreRefusedByTheirNames() {
        assertThatExceptionOfType(CannotStart.class)
                .isThrownBy(() -> Options.read(new Properties(), Map.of("SERVERLESS_MEMORY_MB", "512 MB")))
                .withMessage("SERVERLESS_MEMORY_MB must be a whole number from 128 to 10240, not '512 MB'");
    }

    @ParameterizedTest
    @ValueSource(strings = {"bench.cpu", "bench.prices", "bench.Quick"})
    void unknownOptionsAreRefused(String name) {
        assertThatExceptionOfType(CannotStart.class)
                .isThrownBy(() -> read(Map.of(name, "1")))
                .withMessageStartingWith("There is no option " + name)
                .withMessageContaining("bench.cpus");
    }

    @Test
    void unknownRowIsRefusedWithTheKnownOnes() {
        assertThatExceptionOfType(CannotStart.class)
                .isThrownBy(() -> read(Map.of("bench.only", "memory,cpu")))
                .withMessageContaining("cold-start, scaling");
    }

    private static Options read(Map<String, String> properties) {
        Properties all = new Properties();
        all.putAll(properties);
        return Options.read(all, Map.of());
    }
}
