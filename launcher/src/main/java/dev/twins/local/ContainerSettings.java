package dev.twins.local;

import java.nio.file.Path;
import java.util.Map;

/**
 * What the container needs to know.
 *
 * @param root the project's folder, in which {@code payara-config/payara-micro.args} is
 * @param war the application
 * @param port of its HTTP server
 * @param folder for its log and its temporary files
 * @param variables environment variables of the application
 */
public record ContainerSettings(Path root, Path war, int port, Path folder, Map<String, String> variables) {
    public ContainerSettings {
        folder = folder.toAbsolutePath().normalize();
        variables = Map.copyOf(variables);
    }
}
