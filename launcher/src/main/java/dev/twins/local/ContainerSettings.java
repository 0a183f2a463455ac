package dev.twins.local;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * What the container needs to know.
 *
 * @param root the project's folder, in which {@code payara-config/payara-micro.args} is
 * @param war the application
 * @param port of its HTTP server
 * @param folder for its log and its temporary files
 * @param variables environment variables of the application
 * @param wrapper a command that starts another one within limits; empty for none
 */
public record ContainerSettings(
        Path root, Path war, int port, Path folder, Map<String, String> variables, List<String> wrapper) {
    public ContainerSettings {
        folder = folder.toAbsolutePath().normalize();
        variables = Map.copyOf(variables);
        wrapper = List.copyOf(wrapper);
    }

    /** Without limits. */
    public ContainerSettings(Path root, Path war, int port, Path folder, Map<String, String> variables) {
        this(root, war, port, folder, variables, List.of());
    }
}
