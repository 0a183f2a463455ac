package dev.twins.bench;

import dev.twins.bench.scenario.Plan;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
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
 * @param only rows of the comparison to measure, as results.json names them; empty for all
 * @param taskVcpu processors of the container's task
 * @param memoryMb memory size of the function
 * @param environments most of the local function's environments at once
 */
record Options(
        Path root,
        Path folder,
        Plan plan,
        Optional<URI> container,
        Optional<URI> serverless,
        Set<String> only,
        double taskVcpu,
        int memoryMb,
        int environments) {

    /** Reads system properties, and the variables that the launcher knows too. */
    static Options read(Properties properties, Map<String, String> variables) {
        Path root = projectRoot();
        boolean quick = text(properties, "bench.quick")
                .filter(word -> !word.equals("false"))
                .isPresent();
        return new Options(
                root,
                text(properties, "bench.folder").map(Path::of).orElse(root.resolve("bench/target/report")),
                quick ? Plan.brief() : Plan.thorough(),
                text(properties, "container").map(Options::url),
                text(properties, "serverless").map(Options::url),
                text(properties, "bench.only")
                        .map(rows -> Set.of(rows.split(",")))
                        .orElse(Set.of()),
                text(properties, "bench.cpus").map(Double::valueOf).orElse(1.0),
                Integer.parseInt(variables.getOrDefault("SERVERLESS_MEMORY_MB", "512")),
                Integer.parseInt(variables.getOrDefault("SERVERLESS_CONCURRENCY", "10")));
    }

    boolean isLocal() {
        return container.isEmpty() && serverless.isEmpty();
    }

    private static Optional<String> text(Properties properties, String name) {
        return Optional.ofNullable(properties.getProperty(name)).filter(text -> !text.isBlank());
    }

    private static URI url(String text) {
        return URI.create(text.replaceFirst("/+$", ""));
    }

    /** The project's folder, whichever module Maven or a test stands in. */
    private static Path projectRoot() {
        Path here = Path.of("").toAbsolutePath();
        for (Path folder = here; folder != null; folder = folder.getParent()) {
            if (Files.isDirectory(folder.resolve(".mvn"))) {
                return folder;
            }
        }
        return here;
    }
}
