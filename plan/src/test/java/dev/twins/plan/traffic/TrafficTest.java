package dev.twins.plan.traffic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.twins.plan.log.Logs;
import dev.twins.plan.log.ReadLog;
import dev.twins.plan.log.ReadProgress;
import dev.twins.plan.log.Recorder;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class TrafficTest {
    private static final long MINUTE = 60_000_000;

    @Test
    void peaksGapsRoutesAndHoursAreCounted() {
        Recorder recorder = new Recorder();
        int get = recorder.route("GET /a");
        int post = recorder.route("POST /b");
        for (int at = 0; at < 10; at++) {
            recorder.add(MadeTraffic.MONDAY + at * 10_000, 1_000 * (at + 1), get, 200, 5); // ten within a second
        }
        recorder.add(MadeTraffic.MONDAY + 5 * MINUTE, -1, post, 503, 5);
        Traffic traffic = Observer.observe(recorder.sorted());

        assertThat(traffic.requests()).isEqualTo(11);
        assertThat(traffic.seconds()).isEqualTo(300);
        assertThat(traffic.peakSecond()).isEqualTo(10);
        assertThat(traffic.peakMinute()).isEqualTo(10);
        assertThat(traffic.longestGap()).isCloseTo(299.91, within(0.001));
        assertThat(traffic.longGaps()).isEqualTo(1);
        assertThat(traffic.errorShare()).isCloseTo(1 / 11.0, within(1e-9));
        assertThat(traffic.routes().get(0)).isEqualTo(new Traffic.Route("GET /a", 10, 5, 10));
        assertThat(traffic.routes().get(1).p50()).isNaN();
        assertThat(traffic.hourOfWeek()[0][0]).isCloseTo(11 / 301.0, within(1e-9));
        assertThat(traffic.hourOfWeek()[0][1]).isNaN();
        assertThat(traffic.perSlot().stream().mapToInt(Integer::intValue).sum()).isEqualTo(11);
        assertThat(traffic.perMonth()).isEqualTo(8_760);
        assertThat(traffic.reach()).contains("less than a day");
    }

    @ParameterizedTest
    @EnumSource
    void shapesKeepTheirMeanRate(Shape shape) {
        Traffic traffic = Observer.observe(MadeTraffic.week(0.5, shape, 1));

        assertThat(traffic.requests()).isCloseTo(302_400, within(2_500)); // four standard deviations are 2,200
        assertThat(traffic.burstiness()).isCloseTo(1, within(shape == Shape.SPIKES ? 0.6 : 0.05));
    }

    @Test
    void muchTrafficIsCutShortAndKeepsItsRate() {
        Traffic traffic = Observer.observe(MadeTraffic.week(100, Shape.OFFICE, 1));

        assertThat(traffic.requests()).isCloseTo(1_000_000, within(5_000));
        assertThat(traffic.mean()).isCloseTo(100, within(2.0));
    }

    @Test
    void badRatesAreRefusedByName() {
        assertThatThrownBy(() -> MadeTraffic.week(1e-9, Shape.CONSTANT, 1)).hasMessageContaining("rate");
        assertThatThrownBy(() -> MadeTraffic.week(2e-6, Shape.CONSTANT, 1)).hasMessageContaining("two requests a week");
    }

    @Test
    void sampleLogIsTheSameEachTimeAndReadWithoutALoss(@TempDir Path folder) throws Exception {
        SampleLog.write(folder.resolve("one.gz"));
        SampleLog.write(folder.resolve("two.gz"));
        ReadLog log = Logs.read(folder.resolve("one.gz").toString(), new ReadProgress(System.out));

        assertThat(Files.mismatch(folder.resolve("one.gz"), folder.resolve("two.gz")))
                .isEqualTo(-1);
        assertThat(log.unread()).isZero();
        assertThat(log.requests().size()).isCloseTo(151_200, within(1_600));
        assertThat(Observer.observe(log.requests()).routes().get(0).name()).isEqualTo("GET /api/users/{id}");
    }
}
