package dev.twins.plan.simulation;

import static dev.twins.plan.simulation.Scene.DSQL;
import static dev.twins.plan.simulation.Scene.computing;
import static dev.twins.plan.simulation.Scene.environments;
import static dev.twins.plan.simulation.Scene.exponential;
import static dev.twins.plan.simulation.Scene.oneTask;
import static dev.twins.plan.simulation.Scene.poisson;
import static dev.twins.plan.simulation.Scene.step;
import static dev.twins.plan.simulation.Scene.tasks;
import static dev.twins.plan.simulation.Scene.waiting;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assertions.withinPercentage;

import org.junit.jupiter.api.Test;

/** The simulator against what queueing theory knows exactly. */
class ClosedFormTest {
    private static final double RATE = 0.5;

    /** Erlang C: λ = 0.5/s, 3 s on average, 2 servers: a = 1.5, P(wait) = 9/14, mean wait 9/14 / (2/3 - 1/2) s. */
    @Test
    void queueForAPoolOfTwoIsMM2() {
        Outcome outcome = TaskRun.of(oneTask(1, 2), poisson(RATE), exponential(waiting(3)));

        assertThat(outcome.mean()).isCloseTo(1_000 * (3 + 9 / 14.0 * 6), withinPercentage(4));
    }

    /** Processor sharing by two processors has as many requests inside as M/M/2, and so the same mean time. */
    @Test
    void sharingTwoProcessorsIsMM2OnAverage() {
        Outcome outcome = TaskRun.of(oneTask(2, 1_000_000), poisson(RATE), exponential(computing(3)));

        assertThat(outcome.mean()).isCloseTo(1_000 * (3 + 9 / 14.0 * 6), withinPercentage(4));
    }

    /** M/G/1 with processor sharing: s / (1 - ρ), whatever the distribution. */
    @Test
    void sharingOneProcessorDoesNotMindTheDistribution() {
        Outcome outcome = TaskRun.of(oneTask(1, 1_000_000), poisson(RATE), computing(1));

        assertThat(outcome.mean()).isCloseTo(2_000, withinPercentage(3));
    }

    /** A limit without a queue is Erlang B: a = 1.5 and 3 servers refuse 0.5625 / 4.1875. */
    @Test
    void concurrencyLimitIsErlangB() {
        Outcome outcome = FunctionRun.of(environments(3, 1e9, 1e9), poisson(RATE), exponential(waiting(3)));

        assertThat(outcome.refusedShare()).isCloseTo(0.5625 / 4.1875, withinPercentage(3));
    }

    /** The only environment is gone when a gap between independent requests is longer than it may idle: e^(-λT). */
    @Test
    void environmentsExpireByPoisson() {
        Outcome outcome = FunctionRun.of(environments(100, 5, 5), poisson(RATE), waiting(0.0001));

        assertThat(outcome.coldShare()).isCloseTo(StrictMath.exp(-RATE * 5), within(0.002));
    }

    /** The same where each idles for another time, from 2 s to 8 s: the mean of e^(-λT). */
    @Test
    void expiryMayBeADistribution() {
        Outcome outcome = FunctionRun.of(environments(100, 2, 8), poisson(RATE), waiting(0.0001));

        double expected = (StrictMath.exp(-RATE * 2) - StrictMath.exp(-RATE * 8)) / (RATE * 6);
        assertThat(outcome.coldShare()).isCloseTo(expected, within(0.002));
    }

    /** Little's law: as many billed seconds as requests times their duration. */
    @Test
    void environmentsAreBilledForWhatTheyServe() {
        Outcome outcome = FunctionRun.of(environments(100, 300, 300), poisson(RATE), waiting(0.2));

        assertThat(outcome.instanceSeconds()).isCloseTo(outcome.answered() * 0.2, within(0.01));
    }

    @Test
    void eachDurationIsBilledInWholeMilliseconds() {
        Outcome whole = FunctionRun.of(environments(100, 300, 300), step(1, 9, 1, 10), waiting(0.029));
        Outcome started = FunctionRun.of(environments(100, 300, 300), step(1, 9, 1, 10), waiting(0.0290001));

        assertThat(whole.instanceSeconds()).isCloseTo(10 * 0.029, within(1e-9));
        assertThat(started.instanceSeconds()).isCloseTo(10 * 0.030, within(1e-9));
    }

    @Test
    void whatOnlyTheClientWaitsForIsNotBilled() {
        FunctionDesign design = new FunctionDesign(
                new Quota(1), new double[] {0}, 0, 0.0015, 300, 300, 1e12, 0.001, 100, 1e9, 1e9, DSQL);
        Outcome outcome = FunctionRun.of(design, step(1, 9, 1, 10), waiting(0.0295));

        assertThat(outcome.mean()).isCloseTo(29.5, within(0.01));
        assertThat(outcome.instanceSeconds()).isCloseTo(10 * 0.028, within(1e-9));
    }

    /** Three figures above the target, the alarm's delay and the start: 600 + 180 to 240 + 183 + 34 s. */
    @Test
    void stepOfLoadIsFollowedAfterTheAlarmAndTheStart() {
        Outcome outcome = TaskRun.of(tasks(2, 8, 1, 19, 256, 15), step(2, 600, 34, 2_000), computing(0.05));

        int third = (int)
                outcome.instances().stream().takeWhile(count -> count <= 2).count();
        assertThat(third * outcome.slotSeconds()).isBetween(985.0, 1_060.0);
        assertThat(outcome.instancesPeak()).isEqualTo(3); // 34 × 0.05 = 1.7 processors, at 60 % of each
        assertThat(outcome.newSessionsPeak()).isEqualTo(20);
    }

    @Test
    void loadThatGoesTakesTasksAwayAfterFifteenLowFigures() {
        Outcome outcome = TaskRun.of(tasks(1, 8, 1, 19, 256, 15), step(30, 1_200, 2, 4_000), computing(0.05));

        assertThat(outcome.instancesPeak()).isGreaterThanOrEqualTo(3);
        assertThat(outcome.instances().get(outcome.instances().size() - 1)).isEqualTo(1);
    }

    @Test
    void everyRequestIsAnsweredOrRefusedOnce() {
        var arrivals = step(5, 100, 200, 400);
        Outcome tasks = TaskRun.of(tasks(2, 4, 1, 19, 30, 2), arrivals, computing(0.05));
        Outcome environments = FunctionRun.of(environments(7, 1, 3), arrivals, exponential(waiting(0.1)));

        assertThat(tasks.answered() + tasks.refused()).isEqualTo(arrivals.size());
        assertThat(tasks.refused()).isPositive();
        assertThat(environments.answered() + environments.refused()).isEqualTo(arrivals.size());
        assertThat(environments.refused()).isPositive();
        assertThat(environments.instancesPeak()).isEqualTo(7);
    }

    @Test
    void startsAreLimitedToSoManyInTenSeconds() {
        FunctionDesign design = new FunctionDesign(
                new Quota(1), new double[] {5}, 0, 0, 300, 300, 1e9, 0.001, 1_000_000, 100, 1_000_000, DSQL);
        Outcome outcome = FunctionRun.of(design, step(1_000, 100, 1_000, 1), waiting(5));

        assertThat(outcome.coldStarts()).isBetween(109L, 111L); // 100 at once and ten a second
        assertThat(outcome.refused()).isEqualTo(1_000 - outcome.answered());
    }

    /** 300 a second for 60 s open 18,000 sessions; 1,000 and 100 a second are allowed. */
    @Test
    void sessionsBeyondTheRateOfTheDatabaseAreCounted() {
        Outcome steep = FunctionRun.of(environments(1_000, 300, 300), step(300, 60, 300, 60), waiting(0.01));
        Outcome flat = FunctionRun.of(environments(1_000, 300, 300), step(99, 60, 99, 60), waiting(0.01));

        assertThat(steep.sessionsBeyondRate()).isCloseTo(18_000 - 1_000 - 6_000, within(110L));
        assertThat(flat.sessionsBeyondRate()).isZero();
    }

    @Test
    void sameArrivalsHaveTheSameOutcome() {
        assertThat(FunctionRun.of(environments(3, 1, 9), poisson(RATE), exponential(waiting(1))))
                .isEqualTo(FunctionRun.of(environments(3, 1, 9), poisson(RATE), exponential(waiting(1))));
    }
}
