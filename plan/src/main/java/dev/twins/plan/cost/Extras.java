package dev.twins.plan.cost;

import java.util.Map;

/** What both sides pay for beside computing: logs, traffic to the internet, alarms. */
final class Extras {
    private static final double BYTES_PER_GB = 1e9;

    private Extras() {}

    /**
     * Adds them to a month's bill.
     *
     * @param platformLogBytes of each request that the platform logs, beside the application
     */
    static void add(
            Map<String, Double> parts,
            Prices prices,
            double requests,
            SentBytes bytes,
            double platformLogBytes,
            double alarms) {
        double logGb = requests * (bytes.log() + platformLogBytes) / BYTES_PER_GB;
        double answerGb = requests * bytes.answer() / BYTES_PER_GB;
        parts.put("Logs", logGb * prices.logGb());
        parts.put("Transfer out", Math.max(0, answerGb - prices.transferFreeGb()) * prices.transferGb());
        parts.put("Alarms", alarms * prices.alarmMonth());
    }
}
