package dev.twins.plan.cost;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PricesTest {
    @TempDir
    private Path folder;

    @AfterEach
    void forgetTheProperties() {
        System.clearProperty("plan.prices");
        System.clearProperty("plan.freeTier");
    }

    @Test
    void shippedPricesSayWhereAndWhenTheyWereLookedUp() {
        Prices prices = Prices.shipped();
        assertThat(prices.asOf()).matches("20\\d\\d-\\d\\d");
        assertThat(prices.region()).isNotBlank();
        assertThat(prices.sources().values()).isNotEmpty().allMatch(source -> source.startsWith("https://"));
    }

    @Test
    void millionInvocationsAreRequestsAndGigabyteSeconds() {
        assertThat(Prices.shipped().millionInvocations(512, 20))
                .isCloseTo(0.20 + 20_000 * 0.5 * 0.0000133334, within(1e-9));
    }

    @Test
    void missingPriceIsNamed() throws IOException {
        Path file = mine("{\"region\":\"eu-north-1\",\"as_of\":\"2026-09\"}");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Prices.read(file, Case.USUAL))
                .withMessageContaining("mine.json")
                .withMessageContaining("architecture");
    }

    @ParameterizedTest
    @ValueSource(strings = {"-0.01", "NaN", "Infinity", "-Infinity", "1e999", "\"0.03\"", "null", "true", "[1]"})
    void impossiblePriceIsNamedWithItsFile(String value) throws IOException {
        Path file = mine(shipped().replace("\"fargate_vcpu_hour\": 0.03238", "\"fargate_vcpu_hour\": " + value));
        System.setProperty("plan.prices", file.toString());
        assertThatIllegalArgumentException()
                .isThrownBy(Prices::chosen)
                .withMessageContaining("mine.json")
                .withMessageContaining("fargate_vcpu_hour must be a finite number of at least 0");
    }

    @ParameterizedTest
    @CsvSource({"\"region\": \"us-east-1\",\"region\": 1", "\"as_of\": \"2026-09\",\"as_of\": \" \""})
    void placeAndDateAreTexts(String good, String bad) throws IOException {
        Path file = mine(shipped().replace(good, bad));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Prices.read(file, Case.USUAL))
                .withMessageContaining("must be a text");
    }

    @Test
    void fileThatIsNoJsonOrIsAbsentIsNamed() throws IOException {
        Path file = mine("prices: none");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Prices.read(file, Case.USUAL))
                .withMessageContaining("mine.json");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Prices.read(folder.resolve("none.json"), Case.USUAL))
                .withMessageContaining("none.json");
    }

    @Test
    void freeTierIsGrantedByTheWordTrueOnly() {
        assertThat(Assumptions.chosen().freeTier()).isFalse();
        System.setProperty("plan.freeTier", "true");
        assertThat(Assumptions.chosen().freeTier()).isTrue();
        System.setProperty("plan.freeTier", "yes");
        assertThatIllegalArgumentException()
                .isThrownBy(Assumptions::chosen)
                .withMessage("plan.freeTier must be true or false, not 'yes'");
    }

    @Test
    void assumptionThatThereIsNotIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Assumptions.usual().with("tasks", 3))
                .withMessageContaining("tasks");
    }

    private Path mine(String content) throws IOException {
        return Files.writeString(folder.resolve("mine.json"), content);
    }

    private static String shipped() throws IOException {
        try (InputStream file = Prices.class.getResourceAsStream("prices.json")) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
