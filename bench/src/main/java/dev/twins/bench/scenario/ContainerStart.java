package dev.twins.bench.scenario;

import dev.twins.bench.load.Call;
import dev.twins.bench.results.Metric;
import dev.twins.local.Container;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One cold start of the container, in milliseconds.
 *
 * @param firstAnswer from the start of the process to the first good answer through the database
 * @param deploy of that, the deployment according to the server's log
 * @param firstRequest of that, the request that was answered
 */
record ContainerStart(double firstAnswer, double deploy, double firstRequest) {
    private static final Duration LIMIT = Duration.ofSeconds(120);
    private static final int POLL_MS = 10;
    private static final Pattern DEPLOYED = Pattern.compile("was successfully deployed in ([\\d,.]+) milliseconds");

    /** Starts the container and waits for the answer; the caller ends it. */
    static ContainerStart measure(Container container, Target target) {
        Call call = Endpoint.GET_USER.calls(target, 1).get();
        Stopwatch watch = new Stopwatch();
        Process process = container.launch();
        double request = awaitGood(target, call, process);
        double firstAnswer = watch.millis();
        return new ContainerStart(firstAnswer, deployTime(container.log()), request);
    }

    static void add(Sheet sheet, List<ContainerStart> starts) {
        sheet.addEach(Metric.FIRST_ANSWER, starts, ContainerStart::firstAnswer);
        sheet.add(Metric.BOOT, starts, ContainerStart::boot);
        sheet.add(Metric.DEPLOY, starts, ContainerStart::deploy);
        sheet.add(Metric.FIRST_REQUEST, starts, ContainerStart::firstRequest);
    }

    double boot() {
        return firstAnswer - deploy - firstRequest;
    }

    private static double awaitGood(Target target, Call call, Process process) {
        Stopwatch whole = new Stopwatch();
        while (process.isAlive() && whole.millis() < LIMIT.toMillis()) {
            Stopwatch request = new Stopwatch();
            if (target.status(call) == 200) { // until somebody listens it is 0
                return request.millis();
            }
            Pause.millis(POLL_MS);
        }
        throw new IllegalStateException("A container did not start within " + LIMIT.toSeconds() + " s, or ended");
    }

    private static double deployTime(Path log) {
        try {
            Matcher matcher = DEPLOYED.matcher(Files.readString(log));
            return matcher.find() ? Double.parseDouble(matcher.group(1).replaceAll("[,.]", "")) : Double.NaN;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
