package dev.twins.local.lambda;

import java.time.Duration;
import java.util.Locale;
import java.util.OptionalInt;

/**
 * AWS's REPORT line for one invocation.
 *
 * @param duration of the handler
 * @param init of the environment, zero unless this invocation started it
 * @param usedMb the most memory that the process ever held, if the system reports it
 * @param status empty, or AWS's word for a failure
 */
record Report(String requestId, Duration duration, Duration init, int memoryMb, OptionalInt usedMb, String status) {
    static final String START = "REPORT ";

    String line() {
        StringBuilder line = new StringBuilder(START + "RequestId: ").append(requestId);
        line.append("\tDuration: ").append(millis(duration)).append(" ms");
        line.append("\tBilled Duration: ").append(billedMillis()).append(" ms");
        line.append("\tMemory Size: ").append(memoryMb).append(" MB");
        usedMb.ifPresent(used -> line.append("\tMax Memory Used: ").append(used).append(" MB"));
        if (!init.isZero()) {
            line.append("\tInit Duration: ").append(millis(init)).append(" ms");
        }
        if (!status.isEmpty()) {
            line.append("\tStatus: ").append(status);
        }
        return line.toString();
    }

    /** Whole milliseconds, rounded up; the initialisation is billed too. */
    long billedMillis() {
        return (duration.plus(init).toNanos() + 999_999) / 1_000_000;
    }

    private static String millis(Duration duration) {
        return String.format(Locale.ROOT, "%.2f", duration.toNanos() / 1e6);
    }
}
