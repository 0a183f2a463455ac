package dev.twins.plan.answer;

import dev.twins.plan.cost.Bill;
import dev.twins.plan.simulation.Outcome;

/**
 * How a design fares.
 *
 * @param bill of a month
 */
record Result(Design design, Outcome outcome, Bill bill) {
    String name() {
        return design.key();
    }

    double dollars() {
        return bill.total();
    }
}
