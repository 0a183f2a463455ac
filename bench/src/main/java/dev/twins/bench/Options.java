package dev.twins.bench;

import dev.twins.bench.results.Topic;
import dev.twins.bench.scenario.Plan;
import dev.twins.bench.scenario.PlannerInput;
import dev.twins.local.Project;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The options of a run.
 *
 * @param root the project's folder
 * @param folder for the report
 * @param container where it is deployed; a local one is started if both are absent
 * @param serverless the same for the function
 * @param only rows of the comparison to measure
 * @param taskVcpu processors of the container's task
 * @param memoryMb memory size of the function
 * @param environments most of the local function's environments at once
 * @param log to replay for the prediction: files, folders and globs; the planner's sample if absent
 * @param publish whether to publish an earlier run instead of measuring
 */
record Options(
        Path root,
        Path folder,
        Plan plan,
        Optional<URI> container,
        Optional<URI> serverless,
        Set<Topic> only,
        double taskVcpu,
        int memoryMb,
        int environments,
        Optional<String> log,
        boolean publish) {

    private static final List<String> KNOWN =
            List.of("bench.cpus", "bench.folder", "bench.only", "bench.publish", "bench.quick");
    /** The smallest share that a control group enforces exactly; Fargate begins at 0.25. */
    private static final double LEAST_VCPU = 0.1;

    /**
     * Reads system properties, and the variables that the launcher knows too.
     *
     * @throws IllegalArgumentException if one of them is invalid; the message names it
     */
    static Options read(Properties properties, Map<String, String> variables) {
        properties.stringPropertyNames().stream()
                .filter(name -> name.startsWith("bench.") && !KNOWN.contains(name))
                .forEach(name -> {
                    throw new IllegalArgumentException(
                            "There is no option " + name + "; there are " + String.join(", ", KNOWN));
                });
        Path root = Project.here().root();
        return new Options(
                root,
                text(properties, "bench.folder").map(Path::of).orElse(root.resolve("bench/target/report")),
                new Plan(isTrue(properties, "bench.quick")),
                text(properties, "container").map(url -> url("container", url)),
                text(properties, "serverless").map(url -> url("serverless", url)),
                text(properties, "bench.only").map(Options::topics).orElse(EnumSet.allOf(Topic.class)),
                text(properties, "bench.cpus").map(Options::processors).orElse(1.0),
                wholeNumber(variables, "SERVERLESS_MEMORY_MB", 512),
                wholeNumber(variables, "SERVERLESS_CONCURRENCY", 10),
                text(properties, "log"),
                isTrue(properties, "bench.publish"));
    }

    boolean isLocal() {
        return container.isEmpty() && serverless.isEmpty();
    }

    PlannerInput plannerInput() {
        return new PlannerInput(log, folder.resolve("results.json"), root.resolve("docs/results/results.json"));
    }

    /** Maven passes a property without a value, such as {@code -Dbench.quick}, as true. */
    private static boolean isTrue(Properties properties, String name) {
        String text = text(properties, name).orElse("false");
        if (!text.equals("true") && !text.equals("false")) {
            throw refusal(name, "be true or false", text, null);
        }
        return text.equals("true");
    }

    private static Optional<String> text(Properties properties, String name) {
        return Optional.ofNullable(properties.getProperty(name)).filter(text -> !text.isBlank());
    }

    private static URI url(String name, String text) {
        try {
            URI url = new URI(text.replaceFirst("/+$", ""));
            if (url.getHost() != null && List.of("http", "https").contains(String.valueOf(url.getScheme()))) {
                return url;
            }
        } catch (URISyntaxException e) {
            throw refusal(name, "be a URL such as https://api.example", text, e);
        }
        throw refusal(name, "be a URL such as https://api.example", text, null);
    }

    private static Set<Topic> topics(String names) {
        return Stream.of(names.split(","))
                .map(name -> topic(name.trim()))
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Topic.class)));
    }

    private static Topic topic(String name) {
        return Stream.of(Topic.values())
                .filter(topic -> topic.key().equals(name))
                .findFirst()
                .orElseThrow(() -> refusal(
                        "bench.only",
                        "name rows, separated by commas, of "
                                + Stream.of(Topic.values()).map(Topic::key).collect(Collectors.joining(", ")),
                        name,
                        null));
    }

    private static double processors(String text) {
        if (text.matches("\\d{1,3}(\\.\\d{1,3})?") && Double.parseDouble(text) >= LEAST_VCPU) {
            return Double.parseDouble(text);
        }
        throw refusal("bench.cpus", "be a number of processors from " + LEAST_VCPU + " to 999", text, null);
    }

    private static int wholeNumber(Map<String, String> variables, String name, int otherwise) {
        String text = variables.getOrDefault(name, "");
        if (text.isBlank()) {
            return otherwise;
        }
        if (!text.matches("[1-9]\\d{0,5}")) {
            throw refusal(name, "be a positive whole number", text, null);
        }
        return Integer.parseInt(text);
    }

    private static IllegalArgumentException refusal(String name, String must, String text, Exception cause) {
        return new IllegalArgumentException("%s must %s, not '%s'".formatted(name, must, text), cause);
    }
}
