package dev.twins.plan.cost;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assertions.withinPercentage;

import java.util.List;
import java.util.stream.Stream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

/** The model against sums done by hand, with made-up figures and the prices of September 2026. */
class CostModelTest {
    private static final Offset<Double> CENT_OF_A_CENT = within(0.0001);
    private static final double MONTH = 730 * 3600;
    private static final Assumptions USUAL = Assumptions.usual();

    private static final SentBytes SENT = new SentBytes(1_000, 300);

    /** 512 MB; 12 ms of which 8 on the processor; cold 500 ms, 200 of it initialisation; 1 vCPU and 2 GB serve 400/s. */
    private static final MeasuredFunction FUNCTION = new MeasuredFunction(512, 1, 12, 8, 500, 420, 200, SENT);

    /** The first 5.8 ms of computing cost no pause: as much as is left of a period of 20 ms when they are used up. */
    private static final double FIRST_PAUSE = 20 - 20 * 512 / 1769.0;

    private static final MeasuredTask TASK = new MeasuredTask(1, 2048, 400, 2000, SENT);

    @Test
    void computingBeyondTheFirstQuotaTakesLongerAndWaitingDoesNot() {
        assertThat(time(FUNCTION).warm()).isCloseTo(4 + 8 * 1769.0 / 512 - FIRST_PAUSE, within(1e-9));
        assertThat(time(FUNCTION).cold()).isCloseTo(200 + 80 + 220 * 1769.0 / 512 - FIRST_PAUSE, within(1e-9));
    }

    @Test
    void computingWithinAQuotaTakesAsLongAsMeasured() {
        MeasuredFunction light = new MeasuredFunction(512, 1, 8, 4, 500, 420, 200, SENT);
        assertThat(time(light).warm()).isEqualTo(8);
        assertThat(time(light.with(256, 1)).warm()).isGreaterThan(8);
    }

    @Test
    void functionWithAWholeProcessorOrMoreTakesAsLongAsMeasured() {
        assertThat(time(FUNCTION.with(1769, 1)).warm()).isEqualTo(12);
        assertThat(time(FUNCTION.with(3008, 1)).warm()).isEqualTo(12);
        assertThat(time(FUNCTION.with(3008, 1)).cold()).isEqualTo(500);
    }

    @Test
    void moreProcessorTimeThanDurationMeansNoWaiting() {
        MeasuredFunction parallel = new MeasuredFunction(512, 1, 12, 16, 500, 420, 200, SENT);
        assertThat(time(parallel).warm()).isCloseTo(16 * 1769.0 / 512 - FIRST_PAUSE, within(1e-9));
    }

    @Test
    void oneRequestADayAlwaysStartsCold() {
        assertThat(time(FUNCTION).coldShare(1.0 / 86400)).isEqualTo(1);
        assertThat(time(FUNCTION).mean(1.0 / 86400)).isEqualTo(time(FUNCTION).cold());
    }

    @Test
    void steadyTrafficStartsColdOnlyToReplaceOldEnvironments() {
        double environments = 1000 * (4 + 8 * 1769.0 / 512 - FIRST_PAUSE) / 1000;
        double replacing = environments / (1000.0 * 7200);
        assertThat(time(FUNCTION).coldShare(1000)).isBetween(replacing, replacing + 4e-6);
    }

    @Test
    void requestEveryFiveMinutesStartsColdMoreThanEveryThirdTime() {
        double meetingAnother = 17.43 / 300_000;
        assertThat(time(FUNCTION).coldShare(1.0 / 300))
                .isCloseTo(Math.exp(-1) + 300.0 / 7200 + meetingAnother, within(1e-7));
    }

    /** A request every two seconds never finds all environments idle for too long; one in 115 meets another, every 230 s. */
    @Test
    void requestThatMeetsAnotherNeedsAnEnvironmentThatMayBeGone() {
        double meeting = 1 - Math.exp(-0.5 * 0.01743);
        double threeAtOnce = meeting * meeting / 2;
        assertThat(time(FUNCTION).coldShare(0.5))
                .isCloseTo(meeting * Math.exp(-0.5 * meeting * 300) + threeAtOnce + 2 / 7200.0, withinPercentage(1));
    }

    @Test
    void quietContainerCostsTwoTasksALoadBalancerAndFourAddresses() {
        Bill bill = model(USUAL).container(0.001);
        assertThat(bill.parts())
                .containsEntry("Fargate tasks", 2 * (1 * 0.03238 + 2 * 0.00356) * 730)
                .containsEntry("Load balancer", 0.0225 * 730)
                .containsEntry("Public IPv4 addresses", (2 + 2) * 0.005 * 730)
                .containsEntry("RDS Proxy", 0.0);
        assertThat(bill.total()).isCloseTo(57.67 + 16.425 + 14.60 + 0.30, within(0.001));
    }

    @Test
    void taskIsAddedAtSixtyPercentOfTheMeasuredCapacity() {
        assertThat(model(USUAL).tasks(480)).isEqualTo(2);
        assertThat(model(USUAL).tasks(480.1)).isEqualTo(3);
        assertThat(model(USUAL).tasks(1000)).isEqualTo(5); // 1000 / (400 * 0.6) = 4.17
    }

    @Test
    void largestDimensionOfTheLoadBalancerIsBilled() {
        double byTraffic = 1000 * 2000 / 1e9 * 3600; // 7.2
        double byNewConnections = 1000.0 / 10 / 25; // 4
        double byOpenConnections = 1000.0 / 10 * 60 / 3000; // 2
        assertThat(byTraffic).isGreaterThan(byNewConnections);
        assertThat(byNewConnections).isGreaterThan(byOpenConnections);
        assertThat(model(USUAL).units(1000)).isCloseTo(byTraffic, within(1e-9));
        MeasuredTask small = new MeasuredTask(1, 2048, 400, 500, SENT);
        assertThat(model(FUNCTION, small, USUAL).units(1000)).isEqualTo(byNewConnections);
    }

    /** 30 rules, of which 10 are free: 20,000 evaluations for 1,000 requests. */
    @Test
    void rulesBeyondTheFreeOnesMayBeTheLargestDimension() {
        assertThat(USUAL.with("rules", 30).units(1_000, 1)).isEqualTo(20_000 / 1_000.0);
        assertThat(USUAL.with("rules", 10).units(1_000, 1)).isEqualTo(1_000 / 10 / 25.0);
    }

    @Test
    void functionAtTenRequestsASecondIsTheSumOfItsParts() {
        double requests = 10 * MONTH;
        double cold = 1 / (10 * 7200.0);
        for (double meeting : new double[] {0.013534209, 0.000774752, 0.0000334598, 0.00000115948}) {
            cold += meeting * Math.exp(-10 * 300 * meeting); // two, three, four and five others at work
        }
        double mean = (1 - cold) * (31.640625 - FIRST_PAUSE) + cold * (1040.1171875 - FIRST_PAUSE);
        Bill bill = model(USUAL).serverless(10);
        assertThat(bill.parts().get("Lambda compute"))
                .isCloseTo(requests * mean / 1000 * 0.5 * 0.0000133334, CENT_OF_A_CENT);
        assertThat(bill.parts().get("Lambda requests")).isCloseTo(26.28 * 0.20, CENT_OF_A_CENT);
        assertThat(bill.parts().get("HTTP API")).isCloseTo(26.28 * 1.00, CENT_OF_A_CENT);
        assertThat(bill.parts().get("Interface endpoint")).isCloseTo(2 * 0.01 * 730, CENT_OF_A_CENT);
        assertThat(bill.parts().get("RDS Proxy")).isZero();
    }

    @Test
    void requestsBeyondThreeHundredMillionAreCheaperOnTheHttpApi() {
        assertThat(model(USUAL).serverless(200).parts().get("HTTP API"))
                .isCloseTo(300 * 1.00 + (525.6 - 300) * 0.90, CENT_OF_A_CENT);
    }

    @Test
    void httpApiChargesOneRequestForEachStarted512Kilobytes() {
        assertThat(apiDollars(0)).isCloseTo(26.28, CENT_OF_A_CENT);
        assertThat(apiDollars(512 * 1024)).isCloseTo(26.28, CENT_OF_A_CENT);
        assertThat(apiDollars(512 * 1024 + 1)).isCloseTo(2 * 26.28, CENT_OF_A_CENT);
        assertThat(apiDollars(5 * 1024 * 1024)).isCloseTo(10 * 26.28, CENT_OF_A_CENT);
    }

    private static double apiDollars(double answerBytes) {
        MeasuredFunction function = new MeasuredFunction(512, 1, 12, 8, 500, 420, 200, new SentBytes(answerBytes, 0));
        return model(function, TASK, USUAL).serverless(10).parts().get("HTTP API");
    }

    @Test
    void freeTierIsTakenOffAndNeverMoreThanWasUsed() {
        CostModel free = model(new Assumptions(USUAL.byKey(), true));
        assertThat(free.serverless(0.1).parts())
                .containsEntry("Lambda compute", 0.0)
                .containsEntry("Lambda requests", 0.0);
        double used = model(USUAL).serverless(100).parts().get("Lambda compute");
        assertThat(free.serverless(100).parts().get("Lambda compute"))
                .isCloseTo(used - 400_000 * 0.0000133334, CENT_OF_A_CENT);
        assertThat(free.serverless(10).parts().get("Lambda requests")).isCloseTo(25.28 * 0.20, CENT_OF_A_CENT);
    }

    @Test
    void sideThatAsksForMoreConnectionsThanTheDatabaseHasPaysForAProxy() {
        double proxy = 2 * 0.015 * 730;
        // The function: 17.43 ms at 2,868/s are 49.99 requests at once, twice that in a burst; the database has 100.
        assertThat(model(USUAL).serverless(2868).parts()).containsEntry("RDS Proxy", 0.0);
        assertThat(model(USUAL).serverless(2869).parts()).containsEntry("RDS Proxy", proxy);
        // The container: five tasks with 20 each are just enough.
        assertThat(model(USUAL).container(1200).parts()).containsEntry("RDS Proxy", 0.0);
        assertThat(model(USUAL).container(1201).parts()).containsEntry("RDS Proxy", proxy);
    }

    @Test
    void proxyBillsTwoProcessorsAtLeast() {
        assertThat(model(USUAL.with("database_vcpus", 1)).serverless(2869).parts())
                .containsEntry("RDS Proxy", 2 * 0.015 * 730);
        assertThat(model(USUAL.with("database_vcpus", 8)).serverless(2869).parts())
                .containsEntry("RDS Proxy", 8 * 0.015 * 730);
    }

    @Test
    void bothCostTheSameAtTheBreakEvenAndTheFunctionLessBelow() {
        CostModel model = model(USUAL);
        double rate = model.breakEven().get(0);
        assertThat(model.serverless(rate).total())
                .isCloseTo(model.container(rate).total(), within(0.01));
        assertThat(model.serverless(rate * 0.99).total())
                .isLessThan(model.container(rate * 0.99).total());
    }

    @Test
    void functionThatIsAlwaysCheaperHasNoBreakEven() {
        assertThat(BreakEven.of(rate -> -1)).isEmpty();
        assertThat(BreakEven.of(rate -> rate - 2))
                .singleElement()
                .satisfies(found -> assertThat(found).isCloseTo(2, within(1e-6)));
    }

    @Test
    void ratesGoFromOneADayToTenThousandASecond() {
        double[] rates = BreakEven.rates(10).toArray();
        assertThat(rates).hasSize(10).isSorted();
        assertThat(rates[0]).isEqualTo(1.0 / 86400);
        assertThat(rates[9]).isCloseTo(10_000, within(1e-6));
    }

    @Test
    void slowerFunctionBreaksEvenEarlier() {
        List<Double> breakEvens = Stream.of(0.5, 1.0, 2.0, 4.0)
                .map(factor -> model(USUAL).with(512, factor).breakEven().get(0))
                .toList();
        assertThat(breakEvens).hasSize(4).isSortedAccordingTo((a, b) -> Double.compare(b, a));
    }

    @Test
    void logsTransferAndAlarmsAreThoseOfEachSide() {
        double gigabytes = 100 * MONTH / 1e9;
        assertThat(model(USUAL).container(100).parts().get("Logs")).isCloseTo(300 * gigabytes * 0.50, CENT_OF_A_CENT);
        assertThat(model(USUAL).serverless(100).parts().get("Logs"))
                .isCloseTo((300 + 620) * gigabytes * 0.50, CENT_OF_A_CENT);
        for (Bill bill : List.of(model(USUAL).container(100), model(USUAL).serverless(100))) {
            assertThat(bill.parts().get("Transfer out")).isCloseTo((1_000 * gigabytes - 100) * 0.09, CENT_OF_A_CENT);
        }
        assertThat(model(USUAL).container(1).parts()).containsEntry("Transfer out", 0.0);
        assertThat(model(USUAL).container(1).parts().get("Alarms")).isCloseTo(0.30, CENT_OF_A_CENT);
        assertThat(model(USUAL).serverless(1).parts().get("Alarms")).isCloseTo(0.40, CENT_OF_A_CENT);
    }

    @Test
    void functionMeasuredWithItsOwnShareTakesAsLongAsMeasured() {
        MeasuredFunction own = new MeasuredFunction(512, 512 / 1769.0, 40, 8, 1_000, 420, 200, SENT);
        assertThat(time(own).warm()).isCloseTo(40, within(1e-9));
        assertThat(time(own).cold()).isCloseTo(1_000, within(1e-9));
        assertThat(time(own.with(1769, 1)).warm()).isCloseTo(40 - 8 * (1769 / 512.0 - 1) + FIRST_PAUSE, within(1e-9));
    }

    @Test
    void tasksThatCostMoreMoveTheBreakEven() {
        CostModel usual = model(USUAL);
        Prices dear = usual.prices().with("fargate_vcpu_hour", 1);
        CostModel other = new CostModel(dear, USUAL, usual.measured());
        assertThat(other.breakEven().get(0)).isGreaterThan(2 * usual.breakEven().get(0));
    }

    private static CostModel model(Assumptions assumptions) {
        return model(FUNCTION, TASK, assumptions);
    }

    private static CostModel model(MeasuredFunction function, MeasuredTask task, Assumptions assumptions) {
        return new CostModel(Prices.shipped(), assumptions, new Measured(function, task));
    }

    private static FunctionTime time(MeasuredFunction function) {
        return new FunctionTime(USUAL, function);
    }
}
