package dev.twins.trace;

import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;

/** This process: who it is, and how long it took to be ready for its first request. */
public final class Instance {
    /** Tells processes apart; random, because in containers every process has the same process id. */
    public static final String ID = HexFormat.of().toHexDigits(new SecureRandom().nextInt());

    private static final AtomicReference<Duration> INIT = new AtomicReference<>();

    private Instance() {}

    /** Marks the end of the initialisation: from now on this process serves requests. */
    public static void ready() {
        ProcessHandle.current()
                .info()
                .startInstant()
                .map(start -> Duration.between(start, Instant.now()))
                .ifPresent(INIT::set);
    }

    /** The time from the start of the process until it was ready; present once, for the request that came first. */
    static Optional<Duration> takeInit() {
        return INIT.get() == null ? Optional.empty() : Optional.ofNullable(INIT.getAndSet(null));
    }
}
