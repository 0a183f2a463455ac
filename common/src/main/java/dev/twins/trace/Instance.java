package dev.twins.trace;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;

/**
 * This process: who it is, and how long it took to be ready for its first request. A process that is restored from a
 * snapshot begins anew: many may come from one snapshot.
 */
public final class Instance {
    /** Field 22 of proc_pid_stat(5), counted from the one behind the command's name, in clock ticks since the boot. */
    private static final int START_TIME = 19;

    private static final int MILLIS_PER_TICK = 10;

    private static final AtomicReference<Duration> INIT = new AtomicReference<>();

    private static volatile String id = newId();
    private static volatile Optional<Instant> restored = Optional.empty();

    private Instance() {}

    /** Identifies the process; random, because in containers every process has the same process id. */
    public static String id() {
        return id;
    }

    /** Marks the end of the initialisation: from now on this process serves requests. */
    public static void ready() {
        restored.map(time -> Duration.between(time, Instant.now()))
                .or(Instance::age)
                .ifPresent(INIT::set);
    }

    /** Marks the moment in which this process came out of a snapshot. */
    public static void restored() {
        id = newId();
        restored = Optional.of(Instant.now());
        INIT.set(null);
    }

    /** The time from the start of the process until it was ready; present once, for the request that came first. */
    static Optional<Duration> takeInit() {
        return INIT.get() == null ? Optional.empty() : Optional.ofNullable(INIT.getAndSet(null));
    }

    private static String newId() {
        return HexFormat.of().toHexDigits(new SecureRandom().nextInt());
    }

    /** How long this process exists, to ten milliseconds. The JDK tells the start to a whole second only. */
    private static Optional<Duration> age() {
        try {
            String stat = Files.readString(Path.of("/proc/self/stat"));
            String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
            long bornMillis = Long.parseLong(fields[START_TIME]) * MILLIS_PER_TICK;
            String uptime = Files.readString(Path.of("/proc/uptime")).split(" ")[0];
            return Optional.of(Duration.ofMillis(Math.round(Double.parseDouble(uptime) * 1000) - bornMillis));
        } catch (IOException | RuntimeException e) {
            return ProcessHandle.current().info().startInstant().map(start -> Duration.between(start, Instant.now()));
        }
    }
}
