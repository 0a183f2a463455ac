package dev.twins.bench;

import dev.twins.bench.results.Topic;
import dev.twins.bench.scenario.Plan;
import dev.twins.local.ProjectRoot;
import java.net.URI;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;

/**
 * What a person asked for.
 *
 * @param root the project's folder
 * @param folder for the report
 * @param container where it is deployed; a local one is started if both are absent
 * @param serverless the same for the function
 * @param only rows of the comparison to measure
 * @param taskVcpu processors of the container's task
 * @param memoryMb memory size of the function
 * @param environments most of the local function's environments at once
 * @param publish whether to measure nothing, and publish what was measured before
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
        boolean publish) {

    /**
     * Reads system properties, and the variables that the launcher knows too.
     *
     * @throws IllegalArgumentException if one of them cannot be meant; the message says which
     */
    static Options read(Properties properties, Map<String, String> variables) {
        Path root = ProjectRoot.find();
        return new Options(
                root,
                text(properties, "bench.folder").map(Path::of).orElse(root.resolve("bench/target/report")),
                isSet(properties, "bench.quick") ? Plan.brief() : Plan.thorough(),
                text(properties, "container").map(Options::url),
                text(properties, "serverless").map(Options::url),
                text(properties, "bench.only").map(Options::topics).orElse(EnumSet.allOf(Topic.class)),
                text(properties, "bench.cpus").map(Options::processors).orElse(1.0),
                Integer.parseInt(variables.getOrDefault("SERVERLESS_MEMORY_MB", "512")),
                Integer.parseInt(variables.getOrDefault("SERVERLESS_CONCURRENCY", "10")),
                isSet(properties, "bench.publish"));
    }

    boolean isLocal() {
        return container.isEmpty() && serverless.isEmpty();
    }

    private static boolean isSet(Properties properties, String name) {
        return text(properties, name).filter(word -> !word.equals("false")).isPresent();
    }

    private static Optional<String> text(Properties properties, String name) {
        return Optional.ofNullable(properties.getProperty(name)).filter(text -> !text.isBlank());
    }

    private static URI url(String text) {
        URI url = URI.create(text.replaceFirst("/+$", ""));
        if (url.getHost() == null) {
            throw new IllegalArgumentException("'" + text + "' is no URL such as https://api.example");
        }
        return url;
    }

    private static Set<Topic> topics(String names) {
        Set<Topic> topics = EnumSet.noneOf(Topic.class);
        for (String name : names.split(",")) {
            topics.add(Topic.valueOf(name.trim().toUpperCase(Locale.ROOT).replace('-', '_')));
        }
        return topics;
    }

    private static double processors(String text) {
        double number = Double.parseDouble(text);
        if (!(number > 0)) {
            throw new IllegalArgumentException("bench.cpus must be more than 0");
        }
        return number;
    }
}
