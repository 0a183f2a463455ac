package dev.twins.local.lambda;

import com.google.gson.Gson;
import dev.twins.local.process.Child;
import java.util.stream.Stream;

/**
 * A local Lambda in a process of its own, for callers that must not share heap and threads with its front. It listens
 * on any free port. The settings' log receives only the first line and the REPORT lines. The process ends when we end,
 * even when we are killed.
 */
public final class LambdaProcess implements AutoCloseable {
    private final Child host;
    private final String url;
    private final double processors;

    private LambdaProcess(Child host, LambdaSettings settings) {
        this.host = host;
        String[] answer =
                host.order(new Gson().toJson(LambdaHost.Task.of(settings))).split(" ");
        this.url = answer[0];
        this.processors = Double.parseDouble(answer[1]);
    }

    /** Starts it and waits until its front listens. */
    public static LambdaProcess start(LambdaSettings settings) {
        Child host =
                Child.start(LambdaHost.class, settings.folder().resolve("host.log"), line -> isTaken(line, settings));
        try {
            return new LambdaProcess(host, settings);
        } catch (RuntimeException e) {
            host.close();
            throw e;
        }
    }

    /** Base URL of the front, without a slash at the end. */
    public String url() {
        return url;
    }

    /** As {@link LocalLambda#processors()}. */
    public double processors() {
        return processors;
    }

    /** Ends the idle environments. */
    public void letGo() {
        host.order(LambdaHost.LET_GO);
    }

    /** Deploys the code again; from now on, new environments serve. */
    public void reload() {
        host.order(LambdaHost.RELOAD);
    }

    /** Bytes that the function has logged so far, without the platform's own lines. */
    public long logBytes() {
        return Long.parseLong(host.order(LambdaHost.LOG_BYTES));
    }

    /** The processes of the current environments. */
    public Stream<ProcessHandle> environments() {
        return host.handle().children();
    }

    public boolean isAlive() {
        return host.handle().isAlive();
    }

    @Override
    public void close() {
        host.close();
    }

    private static boolean isTaken(String line, LambdaSettings settings) {
        boolean taken = LambdaHost.isPassedOn(line);
        if (taken) {
            settings.log().accept(line);
        }
        return taken;
    }
}
