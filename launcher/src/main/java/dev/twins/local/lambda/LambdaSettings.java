package dev.twins.local.lambda;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/**
 * The settings of the local Lambda.
 *
 * @param code the zip that is deployed, or a folder with the same content
 * @param function its configuration
 * @param folder for unpacked code and the record of processes
 * @param host address that the front listens on
 * @param port of the front; 0 takes a free one
 * @param concurrency the most environments at once
 * @param patience how long a request waits for a free environment
 * @param idle after which an unused environment is let go
 * @param origins web origins that may use {@code /_local/} of the front
 * @param wholeProcessor whether an environment gets a whole processor instead of the share that its memory buys
 * @param log receives the function's output and the REPORT lines
 */
public record LambdaSettings(
        Path code,
        FunctionSettings function,
        Path folder,
        String host,
        int port,
        int concurrency,
        Duration patience,
        Duration idle,
        Set<String> origins,
        boolean wholeProcessor,
        Consumer<String> log) {
    public LambdaSettings {
        code = code.toAbsolutePath().normalize();
        folder = folder.toAbsolutePath().normalize();
        origins = Set.copyOf(origins);
    }

    /** Any free port on loopback, 10 environments, 15 s of patience, 5 minutes of idling, log on standard output. */
    public static LambdaSettings of(Path code, FunctionSettings function, Path folder) {
        return new LambdaSettings(
                code,
                function,
                folder,
                "127.0.0.1",
                0,
                10,
                Duration.ofSeconds(15),
                Duration.ofMinutes(5),
                Set.of(),
                false,
                System.out::println);
    }

    public LambdaSettings withFunction(UnaryOperator<FunctionSettings> change) {
        return new LambdaSettings(
                code,
                change.apply(function),
                folder,
                host,
                port,
                concurrency,
                patience,
                idle,
                origins,
                wholeProcessor,
                log);
    }

    public LambdaSettings withFolder(Path other) {
        return new LambdaSettings(
                code, function, other, host, port, concurrency, patience, idle, origins, wholeProcessor, log);
    }

    public LambdaSettings withHost(String other) {
        return new LambdaSettings(
                code, function, folder, other, port, concurrency, patience, idle, origins, wholeProcessor, log);
    }

    public LambdaSettings withPort(int other) {
        return new LambdaSettings(
                code, function, folder, host, other, concurrency, patience, idle, origins, wholeProcessor, log);
    }

    public LambdaSettings withConcurrency(int other) {
        return new LambdaSettings(
                code, function, folder, host, port, other, patience, idle, origins, wholeProcessor, log);
    }

    public LambdaSettings withPatience(Duration other) {
        return new LambdaSettings(
                code, function, folder, host, port, concurrency, other, idle, origins, wholeProcessor, log);
    }

    public LambdaSettings withIdle(Duration other) {
        return new LambdaSettings(
                code, function, folder, host, port, concurrency, patience, other, origins, wholeProcessor, log);
    }

    public LambdaSettings withOrigins(Set<String> others) {
        return new LambdaSettings(
                code, function, folder, host, port, concurrency, patience, idle, others, wholeProcessor, log);
    }

    public LambdaSettings withWholeProcessor(boolean other) {
        return new LambdaSettings(code, function, folder, host, port, concurrency, patience, idle, origins, other, log);
    }

    public LambdaSettings withLog(Consumer<String> other) {
        return new LambdaSettings(
                code, function, folder, host, port, concurrency, patience, idle, origins, wholeProcessor, other);
    }
}
