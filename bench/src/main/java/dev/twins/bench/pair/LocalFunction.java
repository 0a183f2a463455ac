package dev.twins.bench.pair;

import dev.twins.local.lambda.LambdaProcess;
import dev.twins.local.lambda.LambdaSettings;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/** The function in the local Lambda, which runs in a process of its own: its front must not share a heap with the load generator. */
public final class LocalFunction implements AutoCloseable {
    private final Queue<ReportLine> reports = new ConcurrentLinkedQueue<>();
    private final LambdaProcess process;

    LocalFunction(LambdaSettings settings) {
        process = LambdaProcess.start(
                settings.withLog(line -> ReportLine.parse(line).ifPresent(reports::add)));
    }

    public URI url() {
        return URI.create(process.url());
    }

    /** Ends the environments that serve nobody. */
    public void letGo() {
        process.letGo();
    }

    /** Deploys the code anew: from now on other environments serve. */
    public void reload() {
        process.reload();
    }

    /** The environments that there are. */
    public List<Proc> environments() {
        return process.environments().map(child -> new Proc(child.pid())).toList();
    }

    /** Takes the REPORT lines that came since the last time. */
    public List<ReportLine> takeReports() {
        List<ReportLine> taken = new ArrayList<>();
        for (ReportLine report = reports.poll(); report != null; report = reports.poll()) {
            taken.add(report);
        }
        return taken;
    }

    /** Bytes that it has logged so far, without the lines of its platform. */
    public long logBytes() {
        return process.logBytes();
    }

    /** How much of a processor each environment has. */
    public double processors() {
        return process.processors();
    }

    boolean isAlive() {
        return process.isAlive();
    }

    @Override
    public void close() {
        process.close();
    }
}
