package dev.twins.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.twins.acceptance.Network.Fault;
import dev.twins.acceptance.SteadyLoad.Outcome;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Tests databases behind a bad network or a full pooler, and one that is read-only for a while. */
@Tag("thorough")
class DistantDatabaseIT {
    private static final Duration FAULT = Duration.ofSeconds(6);
    private static final Duration REPORTED_WITHIN = Duration.ofSeconds(5);
    /** A side refuses requests for a second after a silence, so the last refusal may come after the fault has ended. */
    private static final Duration HEALED_WITHIN = Duration.ofMillis(1_500);

    private static final String FORGOTTEN = "select state || ': ' || query from pg_stat_activity"
            + " where datname in ('container', 'serverless') and backend_type = 'client backend'"
            + " and now() - xact_start > interval '3 s'";

    private static final Set<Fault> SERVES_SLOWLY = Set.of(Fault.LATENCY, Fault.SLOW);

    private final DistantSides sides = DistantSides.started();

    @AfterEach
    void heal() {
        sides.network().suffer(Fault.NONE);
        sides.readOnly(false);
        sides.newSessionsReadOnly(false);
        sides.awaitReadiness(200);
    }

    @Test
    void aStartBehindAFullPoolerIs503UntilThePoolerHasRoom() {
        assertThat(sides.statusesWhileRefused()).containsOnly(503);
        assertThat(sides.container().newPerson()).isNotNull();
        assertThat(sides.serverless().newPerson()).isNotNull();
    }

    @Test
    void anEmptyReadOnlyDatabaseIs503UntilItAcceptsWrites() {
        assertThat(sides.statusesWhileReadOnly()).containsOnly(503);
    }

    @Test
    void aDemotedDatabaseIs503ForWritesAndReadinessAndIsUsedAgainWithinTenSeconds() throws Exception {
        isUsedAgainAfter(() -> sides.readOnly(true), () -> sides.readOnly(false));
    }

    /** As after a failover: the sessions opened meanwhile stay read-only. */
    @Test
    void sessionsThatBeganReadOnlyAreReplacedWithinTenSeconds() throws Exception {
        isUsedAgainAfter(() -> sides.newSessionsReadOnly(true), () -> sides.newSessionsReadOnly(false));
    }

    private void isUsedAgainAfter(Runnable away, Runnable backAgain) throws Exception {
        try (SteadyLoad container = SteadyLoad.on(sides.container(), 14);
                SteadyLoad serverless = SteadyLoad.on(sides.serverless(), 6)) {
            Thread.sleep(1_000);
            away.run();
            sides.awaitReadiness(503);
            Thread.sleep(3_000);
            backAgain.run();
            Instant back = Instant.now();
            Duration ready = sides.awaitReadiness(200);
            Thread.sleep(11_000);
            for (SteadyLoad load : List.of(container, serverless)) {
                List<Outcome> outcomes = load.end();
                haveStatus(outcomes, 200, 201, 503);
                assertThat(outcomes).extracting(Outcome::status).contains(503);
                haveStatus(sentAfter(back.plusSeconds(10), outcomes), 200, 201);
                allAreThere(outcomes);
            }
            assertThat(ready).isLessThan(Duration.ofSeconds(10));
        }
    }

    @ParameterizedTest
    @EnumSource(
            mode = EnumSource.Mode.EXCLUDE,
            names = {"NONE", "FULL"})
    void aBadNetworkIs503InTimeAndLeavesNothingBehind(Fault fault) throws Exception {
        try (SteadyLoad container = SteadyLoad.on(sides.container(), 2);
                SteadyLoad serverless = SteadyLoad.on(sides.serverless(), 2)) {
            Thread.sleep(1_000);
            sides.network().suffer(fault);
            Thread.sleep(FAULT.toMillis());
            sides.network().suffer(Fault.NONE);
            Instant back = Instant.now();
            Thread.sleep(4_000); // so that the last request of the fault ends while others are answered
            for (SteadyLoad load : List.of(container, serverless)) {
                List<Outcome> outcomes = load.end();
                haveStatus(outcomes, 200, 201, 503);
                if (!SERVES_SLOWLY.contains(fault)) {
                    assertThat(outcomes).extracting(Outcome::status).contains(503);
                }
                assertThat(outcomes)
                        .as("503 too late; the fault ended at %s", back)
                        .filteredOn(outcome -> outcome.status() == 503)
                        .filteredOn(outcome -> outcome.took().compareTo(REPORTED_WITHIN) >= 0)
                        .isEmpty();
                haveStatus(sentAfter(back.plus(HEALED_WITHIN), outcomes), 200, 201);
                allAreThere(outcomes);
            }
            assertThat(sides.texts(FORGOTTEN)).isEmpty();
        }
    }

    private static List<Outcome> sentAfter(Instant moment, List<Outcome> outcomes) {
        return outcomes.stream()
                .filter(outcome -> outcome.sent().isAfter(moment))
                .toList();
    }

    /** A failure shows only the others. */
    private static void haveStatus(List<Outcome> outcomes, Integer... statuses) {
        assertThat(outcomes).isNotEmpty();
        assertThat(outcomes)
                .filteredOn(outcome -> !List.of(statuses).contains(outcome.status()))
                .isEmpty();
    }

    private void allAreThere(List<Outcome> outcomes) {
        List<String> created = outcomes.stream()
                .map(Outcome::created)
                .filter(id -> !id.isEmpty())
                .toList();
        String ids = created.stream().map(id -> "'" + id + "'").collect(Collectors.joining(","));
        String count = "select count(*) from users where id in (" + ids + ")";
        assertThat(sides.countOnBothSides(count)).isEqualTo(created.size());
    }
}
