package dev.twins.plan.answer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assertions.withinPercentage;

import dev.twins.plan.cost.CostModel;
import java.util.List;
import org.junit.jupiter.api.Test;

class LaboratoryTest {
    private static final double RATE = 0.5;

    /** The cost model sums means; the simulator must come to the same where there is no burst. */
    @Test
    void constantTrafficCostsWhatTheCostModelSays() {
        CostModel model = Example.cost();
        List<Result> results = Example.laboratory(Example.week(RATE)).results(Example.today());
        Result container = results.get(0);
        Result serverless = results.get(1);

        assertThat(container.bill().parts().get("Fargate tasks"))
                .isCloseTo(model.container(RATE).parts().get("Fargate tasks"), withinPercentage(0.1));
        assertThat(serverless.bill().parts().get("HTTP API"))
                .isCloseTo(model.serverless(RATE).parts().get("HTTP API"), withinPercentage(1));
        assertThat(serverless.bill().parts().get("Lambda compute"))
                .isCloseTo(model.serverless(RATE).parts().get("Lambda compute"), withinPercentage(15));
    }

    /** A quarter of a processor computes 5 ms, then pauses for 15. */
    @Test
    void loggedDurationsAreSplitAndPausedByMemory() {
        Laboratory laboratory = Example.laboratory(Example.hourOf(100));
        Result container = laboratory.results(Example.today()).get(0);
        Result large = laboratory.results(Example.today().withMemory(1_769)).get(1);
        Result small =
                laboratory.results(Example.today().withMemory(1_769 / 4.0)).get(1);

        assertThat(container.outcome().p50()).isCloseTo(100, within(0.2));
        double connect = large.outcome().p50() - 100;
        assertThat(connect).isBetween(1.0, 20.0);
        assertThat(small.outcome().p50() - large.outcome().p50())
                .isBetween((50 / 5.0 - 1) * 15, (50 + connect) / 5 * 15);
    }

    @Test
    void transferAndCapacityUnitsAreThoseOfTheLog() {
        Result container =
                Example.laboratory(Example.hourOf(10)).results(Example.today()).get(0);
        double month = 730; // hours of one request a second of a megabyte

        assertThat(container.bill().parts().get("Load balancer capacity units"))
                .isCloseTo(3.6 * month * 0.008, withinPercentage(1));
        assertThat(container.bill().parts().get("Transfer out"))
                .isCloseTo((3.6 * month - 100) * 0.09, withinPercentage(1));
    }

    /** A megabyte is more than 512 KB and less than twice that. */
    @Test
    void answersOfAMegabyteAreTwoRequestsToTheHttpApi() {
        Result serverless =
                Example.laboratory(Example.hourOf(10)).results(Example.today()).get(1);

        assertThat(serverless.bill().parts().get("HTTP API")).isCloseTo(2 * 3_600 * 730 / 1e6, withinPercentage(0.1));
    }

    @Test
    void dearerAndLargerIsNeverCheaper() {
        Laboratory laboratory = Example.laboratory(Example.week(0.2));
        double today = laboratory.results(Example.today()).get(1).bill().total();

        assertThat(laboratory
                        .results(Example.today().withTraffic(2))
                        .get(1)
                        .bill()
                        .total())
                .isGreaterThan(today);
        assertThat(laboratory
                        .results(Example.today().withDuration(2))
                        .get(1)
                        .bill()
                        .total())
                .isGreaterThan(today);
        assertThat(laboratory
                        .results(Example.today().withLambdaPrice(2))
                        .get(1)
                        .bill()
                        .total())
                .isGreaterThan(today);
    }
}
