package dev.twins.plan.answer;

import dev.twins.plan.cost.Assumptions;
import dev.twins.plan.cost.CostModel;
import dev.twins.plan.cost.SentBytes;
import dev.twins.plan.log.Requests;

/**
 * What the traffic itself uses in the log's time, whatever the design does with it.
 *
 * @param requests of the log
 * @param sentBytes of all answers
 * @param logBytes that the application logs for a request
 * @param unitHours LCU-hours of a load balancer: in each hour its largest dimension
 * @param perMonth how many times the log fits into a month
 */
record Use(double requests, double sentBytes, double logBytes, double unitHours, double perMonth) {
    private static final double HOUR_MICROS = 3_600e6;
    private static final double GB = 1e9;

    static Use of(Requests log, Assumed assumed, CostModel cost) {
        Assumptions habits = cost.assumptions();
        SentBytes measured = cost.measured().task().sent();
        double answer = measured.answer() > 0 ? measured.answer() : assumed.of("answer_bytes");
        double logged = measured.log() > 0 ? measured.log() : assumed.of("log_bytes");
        double sent = 0;
        double units = 0;
        double inHour = 0;
        double bytesInHour = 0;
        long hour = 0;
        for (int at = 0; at <= log.size(); at++) {
            long now = at == log.size() ? Long.MAX_VALUE : (long) ((log.arrival(at) - log.arrival(0)) / HOUR_MICROS);
            if (now != hour) {
                units += units(inHour, bytesInHour, assumed, habits);
                inHour = 0;
                bytesInHour = 0;
                hour = now;
            }
            if (at < log.size()) {
                double bytes = log.sent(at) > 0 ? log.sent(at) : answer;
                sent += bytes;
                bytesInHour += bytes + (double) log.received() / log.size();
                inHour++;
            }
        }
        return new Use(log.size(), sent, logged, units, habits.hours() * 3_600 / log.seconds());
    }

    private static double units(double requests, double bytes, Assumed assumed, Assumptions habits) {
        double opened = requests / 3_600 / habits.requestsPerConnection();
        return Math.max(
                Math.max(
                        opened / assumed.of("unit_connections"),
                        opened * habits.connectionSeconds() / assumed.of("unit_active")),
                bytes / GB / assumed.of("unit_gb"));
    }
}
