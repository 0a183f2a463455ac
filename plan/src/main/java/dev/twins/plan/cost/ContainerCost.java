package dev.twins.plan.cost;

/** Fargate tasks at a constant rate, each with a pool of connections. */
final class ContainerCost {
    private final Prices prices;
    private final Assumptions assumptions;
    private final MeasuredTask task;

    ContainerCost(Prices prices, Assumptions assumptions, MeasuredTask task) {
        this.prices = prices;
        this.assumptions = assumptions;
        this.task = task;
    }

    Bill at(double rate) {
        double hours = assumptions.hours();
        double requests = assumptions.requests(rate);
        double tasks = tasks(rate);
        Invoice.Use use = new Invoice.Use(
                requests,
                requests * assumptions.apiRequests(task.sent().answer()),
                requests * task.sent().answer(),
                requests * task.sent().log(),
                tasks * assumptions.poolSize());
        return new Invoice(prices, assumptions).container(use, task, tasks * hours, units(rate) * hours);
    }

    double tasks(double rate) {
        return Math.max(assumptions.minTasks(), Math.ceil(rate / (task.capacity() * assumptions.utilisation())));
    }

    double units(double rate) {
        return assumptions.units(rate, rate * task.bytes());
    }
}
