package dev.twins.bench.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.twins.bench.results.Unit;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FormatTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "MILLISECONDS|0.0213|0.021 ms",
                "MILLISECONDS|4.2|4.20 ms",
                "MILLISECONDS|41.26|41.3 ms",
                "MILLISECONDS|8200|8.20 s",
                "MILLISECONDS|-1|never",
                "COUNT|1000|1,000",
                "REQUESTS_PER_SECOND|3412.7|3,413/s",
                "MEGABYTES|512|512 MB",
                "YES_NO|1|yes",
                "PERCENT|-3.41|-3.4 %",
                "PERCENT|15|+15.0 %",
                "YES_NO|0|no",
                "STATUS|503|503",
            })
    void valuesCarryTheirUnit(Unit unit, double value, String text) {
        assertThat(Format.value(unit, value)).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "34.02|34 a second",
                "0.5|30 a minute",
                "0.0002778|1 an hour",
                "0.000011574|1 a day",
                "1234|1,200 a second"
            })
    void ratesAreInAUnitOneCanImagine(double perSecond, String text) {
        assertThat(Format.rate(perSecond)).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"0|$0", "0.004|< $0.01", "139.8|$139.80", "100|$100", "34519.4|$34,519"})
    void dollarsAreRoundedAsABillWouldBe(double value, String text) {
        assertThat(Format.dollars(value)).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"1|200|a factor of 200", "5|2|a factor of 2.5", "1|1.05|about the same", "0|5|not comparable"})
    void factorIsThatOfTheLarger(double one, double other, String text) {
        assertThat(Format.factor(one, other)).isEqualTo(text);
    }
}
