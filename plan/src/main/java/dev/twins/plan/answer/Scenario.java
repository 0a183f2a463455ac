package dev.twins.plan.answer;

/**
 * The quantities that flips, growth and sliders change.
 *
 * @param traffic as a multiple of the log's
 * @param duration of each request, as a multiple
 * @param memoryMb of the function
 * @param minTasks fewest tasks
 * @param lambdaPrice of Lambda's GB-seconds and requests, as a multiple
 * @param fargatePrice of Fargate, as a multiple
 */
record Scenario(
        double traffic, double duration, double memoryMb, int minTasks, double lambdaPrice, double fargatePrice) {
    /** The traffic, the durations and the prices as they are. */
    static Scenario today(double memoryMb, int minTasks) {
        return new Scenario(1, 1, memoryMb, minTasks, 1, 1);
    }

    Scenario withTraffic(double times) {
        return new Scenario(times, duration, memoryMb, minTasks, lambdaPrice, fargatePrice);
    }

    Scenario withDuration(double times) {
        return new Scenario(traffic, times, memoryMb, minTasks, lambdaPrice, fargatePrice);
    }

    Scenario withMemory(double mb) {
        return new Scenario(traffic, duration, mb, minTasks, lambdaPrice, fargatePrice);
    }

    Scenario withMinTasks(double tasks) {
        return new Scenario(traffic, duration, memoryMb, (int) Math.round(tasks), lambdaPrice, fargatePrice);
    }

    Scenario withLambdaPrice(double times) {
        return new Scenario(traffic, duration, memoryMb, minTasks, times, fargatePrice);
    }

    Scenario withFargatePrice(double times) {
        return new Scenario(traffic, duration, memoryMb, minTasks, lambdaPrice, times);
    }
}
