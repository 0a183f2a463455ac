package dev.twins.local;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * The settings of the container.
 *
 * @param project holds the WAR, the server and {@code payara-config/payara-micro.args}
 * @param port of its HTTP server
 * @param folder for its log and its temporary files
 * @param variables environment variables of the application
 * @param wrapper a command that starts another one within limits; empty for none
 */
public record ContainerSettings(
        Project project, int port, Path folder, Map<String, String> variables, List<String> wrapper) {
    public ContainerSettings {
        folder = folder.toAbsolutePath().normalize();
        variables = Map.copyOf(variables);
        wrapper = List.copyOf(wrapper);
    }

    /** Settings for a second container beside this one, with its own port and folder. */
    public ContainerSettings another(int freePort, Path otherFolder, List<String> limits) {
        return new ContainerSettings(project, freePort, otherFolder, variables, limits);
    }
}
