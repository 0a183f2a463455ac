package dev.twins.plan.answer;

import dev.twins.plan.cost.Assumptions;
import dev.twins.plan.cost.CostModel;
import dev.twins.plan.cost.Invoice;
import dev.twins.plan.cost.SentBytes;
import dev.twins.plan.log.Requests;

/** What the log's traffic uses in any design. */
final class LoggedUse {
    private static final double HOUR = 3_600;
    private static final double MICROS = 1e6;

    private final Requests log;
    private final Assumptions assumptions;
    private final double perMonth;
    private final double logBytes;
    private double sentBytes;
    private double apiRequests;
    private double unitHours;

    LoggedUse(Requests log, CostModel cost) {
        this.log = log;
        assumptions = cost.assumptions();
        perMonth = assumptions.of("hours") * HOUR / log.seconds();
        SentBytes measured = cost.measured().task().sent();
        logBytes = measured.log() > 0 ? measured.log() : assumptions.of("log_bytes");
        double answerBytes = measured.answer() > 0 ? measured.answer() : assumptions.of("answer_bytes");
        for (int at = 0; at < log.size(); ) {
            at = addHour(at, answerBytes);
        }
    }

    /** @return the first request of the next hour */
    private int addHour(int from, double answerBytes) {
        double bytes = 0;
        int at = from;
        while (at < log.size() && hour(at) == hour(from)) {
            double sent = log.sent(at) > 0 ? log.sent(at) : answerBytes;
            sentBytes += sent;
            apiRequests += assumptions.apiRequests(sent);
            bytes += sent + (double) log.received() / log.size();
            at++;
        }
        unitHours += assumptions.units((at - from) / HOUR, bytes / HOUR);
        return at;
    }

    private long hour(int at) {
        return (long) ((log.arrival(at) - log.arrival(0)) / (HOUR * MICROS));
    }

    /** Of a month of a multiple of this traffic. */
    Invoice.Use month(double traffic, double sessions) {
        double times = perMonth * traffic;
        return new Invoice.Use(
                log.size() * times, apiRequests * times, sentBytes * times, log.size() * times * logBytes, sessions);
    }

    /** Capacity units (LCU) of a load balancer in such a month, times hours: in each hour its largest dimension. */
    double unitHours(double traffic) {
        return unitHours * perMonth * traffic;
    }
}
