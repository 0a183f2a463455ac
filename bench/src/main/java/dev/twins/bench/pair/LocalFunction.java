package dev.twins.bench.pair;

import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/** The function in the local Lambda. */
public final class LocalFunction implements AutoCloseable {
    private final Child host;
    private final URI url;
    private final Queue<ReportLine> reports = new ConcurrentLinkedQueue<>();

    LocalFunction(Path zip, Path folder, int memoryMb, int environments, Map<String, String> variables) {
        List<String> arguments =
                List.of(zip.toString(), folder.toString(), Integer.toString(memoryMb), Integer.toString(environments));
        host = Child.start(LambdaHost.class, arguments, variables, folder.resolve("host.log"), this::isReport);
        url = URI.create(host.line());
    }

    URI url() {
        return url;
    }

    /** Ends the environments that serve nobody. */
    public void letGo() {
        host.order(LambdaHost.LET_GO);
    }

    /** Deploys the code anew: from now on other environments serve. */
    public void reload() {
        host.order(LambdaHost.RELOAD);
    }

    /** The environments that there are. */
    public List<Proc> environments() {
        return host.handle().children().map(child -> new Proc(child.pid())).toList();
    }

    /** Takes the REPORT lines that came since the last time. */
    public List<ReportLine> takeReports() {
        List<ReportLine> taken = new ArrayList<>();
        for (ReportLine report = reports.poll(); report != null; report = reports.poll()) {
            taken.add(report);
        }
        return taken;
    }

    boolean isAlive() {
        return host.handle().isAlive();
    }

    @Override
    public void close() {
        host.close();
    }

    private boolean isReport(String line) {
        Optional<ReportLine> report = ReportLine.parse(line);
        report.ifPresent(reports::add);
        return report.isPresent();
    }
}
