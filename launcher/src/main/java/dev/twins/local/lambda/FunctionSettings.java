package dev.twins.local.lambda;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The settings of a function, as in a SAM template.
 *
 * @param name of the function
 * @param handler class that implements RequestStreamHandler
 * @param memoryMb memory size in MB; the heap gets 85 % of it, as on AWS
 * @param timeout after which an invocation fails and its environment is ended
 * @param variables environment variables of the function, besides those that AWS sets
 * @param javaOptions JVM options besides those of AWS
 * @param plainRuntime whether the stand-in for AWS's runtime interface client is used
 */
public record FunctionSettings(
        String name,
        String handler,
        int memoryMb,
        Duration timeout,
        Map<String, String> variables,
        List<String> javaOptions,
        boolean plainRuntime) {
    public FunctionSettings {
        variables = Map.copyOf(variables);
        javaOptions = List.copyOf(javaOptions);
    }

    /** 512 MB, 30 s, AWS's runtime interface client on Linux. */
    public static FunctionSettings of(String name, String handler) {
        boolean linux = System.getProperty("os.name").equals("Linux");
        return new FunctionSettings(name, handler, 512, Duration.ofSeconds(30), Map.of(), List.of(), !linux);
    }

    public FunctionSettings withVariable(String variable, String value) {
        Map<String, String> more = new HashMap<>(variables);
        more.put(variable, value);
        return withVariables(more);
    }

    public FunctionSettings withoutVariable(String variable) {
        Map<String, String> fewer = new HashMap<>(variables);
        fewer.remove(variable);
        return withVariables(fewer);
    }

    public FunctionSettings withVariables(Map<String, String> others) {
        return new FunctionSettings(name, handler, memoryMb, timeout, others, javaOptions, plainRuntime);
    }

    public FunctionSettings withMemoryMb(int other) {
        return new FunctionSettings(name, handler, other, timeout, variables, javaOptions, plainRuntime);
    }

    public FunctionSettings withTimeout(Duration other) {
        return new FunctionSettings(name, handler, memoryMb, other, variables, javaOptions, plainRuntime);
    }

    public FunctionSettings withJavaOptions(List<String> others) {
        return new FunctionSettings(name, handler, memoryMb, timeout, variables, others, plainRuntime);
    }

    public FunctionSettings withPlainRuntime(boolean other) {
        return new FunctionSettings(name, handler, memoryMb, timeout, variables, javaOptions, other);
    }
}
