package dev.twins.local.lambda;

import dev.twins.local.process.Java;
import dev.twins.local.runtime.PlainRuntime;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Starts the process of an environment with AWS's JVM flags, class path, variables and working directory. */
final class EnvironmentCommand {
    static final String REGION = "us-east-1";
    static final String VERSION = "$LATEST";

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyyy/MM/dd");

    private final Deployment deployment;
    private final FunctionSettings settings;
    private final List<String> command;

    EnvironmentCommand(Deployment deployment, Path folder) {
        this.deployment = deployment;
        this.settings = deployment.settings();
        this.command = command(folder);
    }

    /** A process that will ask the Runtime API at {@code address} for work, started by a wrapper if there is one. */
    ProcessBuilder at(String address, List<String> wrapper) {
        List<String> wrapped = Stream.of(wrapper, command).flatMap(List::stream).toList();
        ProcessBuilder builder = new ProcessBuilder(wrapped)
                .directory(deployment.taskRoot().toFile())
                .redirectErrorStream(true);
        Map<String, String> variables = builder.environment();
        String path = variables.getOrDefault("PATH", "");
        variables.clear(); // a function must not see the developer's own variables
        variables.put("PATH", path);
        variables.putAll(awsVariables(address));
        variables.putAll(settings.variables());
        return builder;
    }

    private Map<String, String> awsVariables(String address) {
        String logStream = DAY.format(LocalDate.now(ZoneOffset.UTC)) + "/[" + VERSION + "]"
                + UUID.randomUUID().toString().replace("-", "");
        return Map.ofEntries(
                Map.entry("_HANDLER", settings.handler()),
                Map.entry("AWS_DEFAULT_REGION", REGION),
                Map.entry("AWS_EXECUTION_ENV", "AWS_Lambda_java" + Java.version()),
                Map.entry("AWS_LAMBDA_FUNCTION_MEMORY_SIZE", Integer.toString(settings.memoryMb())),
                Map.entry("AWS_LAMBDA_FUNCTION_NAME", settings.name()),
                Map.entry("AWS_LAMBDA_FUNCTION_VERSION", VERSION),
                Map.entry("AWS_LAMBDA_INITIALIZATION_TYPE", "on-demand"),
                Map.entry("AWS_LAMBDA_LOG_GROUP_NAME", "/aws/lambda/" + settings.name()),
                Map.entry("AWS_LAMBDA_LOG_STREAM_NAME", logStream),
                Map.entry("AWS_LAMBDA_RUNTIME_API", address),
                Map.entry("AWS_REGION", REGION),
                Map.entry("LAMBDA_RUNTIME_DIR", "/var/runtime"),
                Map.entry("LAMBDA_TASK_ROOT", deployment.taskRoot().toString()),
                Map.entry("LANG", "en_US.UTF-8"),
                // AWS does not set this variable. Where en_US.UTF-8 is not installed, paths that are not ASCII need it.
                Map.entry("LC_ALL", "C.UTF-8"),
                Map.entry("TZ", ":UTC"));
    }

    private List<String> command(Path folder) {
        List<String> line = new ArrayList<>(Java.command());
        line.addAll(List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC"));
        line.add("-Xmx" + settings.memoryMb() * 1024 * 85 / 100 + "k");
        // The JVM derives its initial heap from the machine's memory; on AWS that is the function's memory size.
        line.add("-XX:MaxRAM=" + settings.memoryMb() + "m");
        if (!settings.plainRuntime()) {
            line.add("-D" + RuntimeFiles.NATIVE_PROPERTY + "=" + RuntimeFiles.nativeLibrary(folder));
            line.add("--enable-native-access=ALL-UNNAMED");
            line.add("-Dorg.crac.Core.Compat=" + RuntimeFiles.SNAPSHOT_HOOKS);
        }
        if (Java.version() >= 24) {
            line.add("--sun-misc-unsafe-memory-access=allow"); // the client uses it; AWS does not print the warning
        }
        line.addAll(settings.javaOptions());
        line.addAll(List.of("-cp", classPath()));
        line.add(settings.plainRuntime() ? PlainRuntime.class.getName() : RuntimeFiles.CLIENT);
        line.add(settings.handler());
        return List.copyOf(line);
    }

    private String classPath() {
        List<Path> paths = new ArrayList<>(settings.plainRuntime() ? RuntimeFiles.plain() : RuntimeFiles.jars());
        paths.add(deployment.taskRoot());
        paths.addAll(libraries());
        return paths.stream().map(Path::toString).collect(Collectors.joining(File.pathSeparator));
    }

    private List<Path> libraries() {
        Path folder = deployment.taskRoot().resolve("lib");
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".jar"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
