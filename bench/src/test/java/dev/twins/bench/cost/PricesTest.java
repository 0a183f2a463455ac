package dev.twins.bench.cost;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PricesTest {
    @TempDir
    private Path folder;

    @Test
    void shippedPricesSayWhereAndWhenTheyWereLookedUp() {
        Prices prices = Prices.shipped();
        assertThat(prices.asOf()).matches("20\\d\\d-\\d\\d");
        assertThat(prices.region()).isNotBlank();
        assertThat(prices.sources().values()).isNotEmpty().allMatch(source -> source.startsWith("https://"));
    }

    @Test
    void missingPriceIsNamed() throws IOException {
        Path file = Files.writeString(folder.resolve("mine.json"), "{\"region\":\"eu-north-1\",\"as_of\":\"2026-09\"}");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Prices.read(file))
                .withMessageContaining("mine.json")
                .withMessageContaining("architecture");
    }

    @Test
    void fileThatIsNoJsonOrIsAbsentIsNamed() throws IOException {
        Path file = Files.writeString(folder.resolve("mine.json"), "prices: none");
        assertThatIllegalArgumentException().isThrownBy(() -> Prices.read(file)).withMessageContaining("mine.json");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Prices.read(folder.resolve("none.json")))
                .withMessageContaining("none.json");
    }
}
