package dev.twins.bench;

import dev.twins.bench.results.Topic;
import dev.twins.bench.scenario.Plan;
import dev.twins.bench.scenario.PlannerInput;
import dev.twins.local.CannotStart;
import dev.twins.local.Given;
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
import java.util.TreeMap;
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
     * @throws CannotStart if one of them is invalid; the message names it
     */
    static Options read(Properties properties, Map<String, String> variables) {
        Map<String, String> values = new TreeMap<>();
        properties.stringPropertyNames().forEach(name -> values.put(name, properties.getProperty(name)));
        requireKnown(values.keySet());
        Path root = Project.here().root();
        Given given = new Given(values);
        Given launcher = new Given(variables);
        return new Options(
                root,
                given.path("bench.folder").orElse(root.resolve("bench/target/report")),
                new Plan(given.isOther("bench.quick", "false", "true")),
                given.text("container").map(url -> url("container", url)),
                given.text("serverless").map(url -> url("serverless", url)),
                given.text("bench.only").map(Options::topics).orElse(EnumSet.allOf(Topic.class)),
                given.text("bench.cpus").map(Options::processors).orElse(1.0),
                launcher.number("SERVERLESS_MEMORY_MB", 512, 128, 10_240),
                launcher.number("SERVERLESS_CONCURRENCY", 10, 1, 1_000),
                given.text("log"),
                given.isOther("bench.publish", "false", "true"));
    }

    boolean isLocal() {
        return container.isEmpty() && serverless.isEmpty();
    }

    PlannerInput plannerInput() {
        return new PlannerInput(log, folder.resolve("results.json"), root.resolve("docs/results/results.json"));
    }

    private static void requireKnown(Set<String> names) {
        for (String name : names) {
            if (name.startsWith("bench.") && !KNOWN.contains(name)) {
                throw new CannotStart("There is no option " + name + "; there are " + String.join(", ", KNOWN));
            }
        }
    }

    private static URI url(String name, String text) {
        try {
            URI url = new URI(text.replaceFirst("/+$", ""));
            if (url.getHost() != null && text.matches("https?:.*")) {
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
        String known = Stream.of(Topic.values()).map(Topic::key).collect(Collectors.joining(", "));
        return Stream.of(Topic.values())
                .filter(topic -> topic.key().equals(name))
                .findFirst()
                .orElseThrow(() -> refusal("bench.only", "name rows, separated by commas, of " + known, name, null));
    }

    private static double processors(String text) {
        if (text.matches("\\d{1,3}(\\.\\d{1,3})?") && Double.parseDouble(text) >= LEAST_VCPU) {
            return Double.parseDouble(text);
        }
        throw refusal("bench.cpus", "be a number of processors from " + LEAST_VCPU + " to 999", text, null);
    }

    private static CannotStart refusal(String name, String must, String text, Exception cause) {
        return new CannotStart("%s must %s, not '%s'".formatted(name, must, text), cause);
    }
}
