package dev.twins.plan.answer;

import dev.twins.plan.cost.Assumed;
import dev.twins.plan.cost.Assumptions;
import dev.twins.plan.cost.CostModel;
import dev.twins.plan.cost.Invoice;
import dev.twins.plan.cost.SentBytes;
import dev.twins.plan.log.Requests;

/**
 * What the log's traffic uses in any design, during the log.
 *
 * @param requests of the log
 * @param apiRequests as the HTTP API counts them: more than one for a large answer
 * @param sentBytes of all answers
 * @param logBytes that the application logs for a request
 * @param unitHours LCU-hours of a load balancer: in each hour its largest dimension
 * @param perMonth how many times the log fits into a month
 */
record Use(double requests, double apiRequests, double sentBytes, double logBytes, double unitHours, double perMonth) {
    private static final double HOUR = 3_600;
    private static final double HOUR_MICROS = HOUR * 1e6;

    static Use of(Requests log, Assumed assumed, CostModel cost) {
        Assumptions habits = cost.assumptions();
        SentBytes measured = cost.measured().task().sent();
        double answer = measured.answer() > 0 ? measured.answer() : assumed.of("answer_bytes");
        double logged = measured.log() > 0 ? measured.log() : assumed.of("log_bytes");
        double sent = 0;
        double apiRequests = 0;
        double units = 0;
        double inHour = 0;
        double bytesInHour = 0;
        long hour = 0;
        for (int at = 0; at <= log.size(); at++) {
            long now = at == log.size() ? Long.MAX_VALUE : (long) ((log.arrival(at) - log.arrival(0)) / HOUR_MICROS);
            if (now != hour) {
                units += habits.units(inHour / HOUR, bytesInHour / HOUR);
                inHour = 0;
                bytesInHour = 0;
                hour = now;
            }
            if (at < log.size()) {
                double bytes = log.sent(at) > 0 ? log.sent(at) : answer;
                sent += bytes;
                apiRequests += habits.apiRequests(bytes);
                bytesInHour += bytes + (double) log.received() / log.size();
                inHour++;
            }
        }
        return new Use(log.size(), apiRequests, sent, logged, units, habits.hours() * HOUR / log.seconds());
    }

    /** The same for a month of a multiple of this traffic. */
    Invoice.Use month(double traffic, double sessions) {
        double times = perMonth * traffic;
        return new Invoice.Use(
                requests * times, apiRequests * times, sentBytes * times, requests * times * logBytes, sessions);
    }
}
