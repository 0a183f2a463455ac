package dev.twins.local;

import dev.twins.local.lambda.LambdaSettings;
import dev.twins.local.process.Ports;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;

/**
 * The settings of both sides: files, ports, databases, variables and key.
 *
 * @param project holds the two applications
 * @param folder for logs, temporary files and the key
 * @param containerDatabase URL of the container's database
 * @param serverlessDatabase URL of the function's database
 * @param peers whether each side knows the other, so that a page of one may call both
 * @param variables environment variables of both applications
 * @param lambda changes the settings of the local Lambda
 */
public record PairSettings(
        Project project,
        Path folder,
        String containerDatabase,
        String serverlessDatabase,
        int containerPort,
        int serverlessPort,
        boolean peers,
        Map<String, String> variables,
        UnaryOperator<LambdaSettings> lambda) {
    public PairSettings {
        folder = folder.toAbsolutePath().normalize();
        variables = Map.copyOf(variables);
    }

    /** Free ports, no variables, no peers, and the local Lambda's default settings. */
    public static PairSettings of(Path folder, String containerDatabase, String serverlessDatabase) {
        return new PairSettings(
                Project.here(),
                folder,
                containerDatabase,
                serverlessDatabase,
                Ports.anyFree(),
                Ports.anyFree(),
                false,
                Map.of(),
                UnaryOperator.identity());
    }

    public PairSettings withPorts(int container, int serverless) {
        return new PairSettings(
                project,
                folder,
                containerDatabase,
                serverlessDatabase,
                container,
                serverless,
                peers,
                variables,
                lambda);
    }

    public PairSettings withPeers() {
        return new PairSettings(
                project,
                folder,
                containerDatabase,
                serverlessDatabase,
                containerPort,
                serverlessPort,
                true,
                variables,
                lambda);
    }

    public PairSettings withVariables(Map<String, String> others) {
        return new PairSettings(
                project,
                folder,
                containerDatabase,
                serverlessDatabase,
                containerPort,
                serverlessPort,
                peers,
                others,
                lambda);
    }

    public PairSettings withLambda(UnaryOperator<LambdaSettings> other) {
        return new PairSettings(
                project,
                folder,
                containerDatabase,
                serverlessDatabase,
                containerPort,
                serverlessPort,
                peers,
                variables,
                other);
    }

    /** Base URL of the container. */
    public String containerUrl() {
        return url(containerPort);
    }

    /** Base URL of the function. */
    public String serverlessUrl() {
        return url(serverlessPort);
    }

    /**
     * The private key of both sides as PEM text. Each side still refuses the other's tokens, because their issuer
     * differs.
     */
    public String signingKey() {
        return SigningKey.in(folder.resolve("keys"));
    }

    /** The settings of the container. */
    public ContainerSettings container() {
        return new ContainerSettings(
                project, containerPort, folder, variables(containerDatabase, serverlessPort), List.of());
    }

    /** The settings of the local Lambda. */
    public LambdaSettings serverless() {
        return lambda.apply(project.lambda(folder.resolve("lambda"))
                .withPort(serverlessPort)
                .withOrigins(peers ? origins(containerPort) : Set.of())
                .withFunction(function -> function.withVariables(variables(serverlessDatabase, containerPort))));
    }

    private Map<String, String> variables(String database, int peer) {
        Map<String, String> all = new HashMap<>(variables);
        all.put("DATABASE_URL", database);
        all.put("JWT_KEY", signingKey());
        if (peers) {
            all.merge("CORS_ORIGINS", String.join(",", origins(peer)), (given, own) -> given + "," + own);
            all.put("PEER_URL", url(peer));
            all.put("TWINS_LOCAL", "true");
        }
        return all;
    }

    /** The origins of a side's pages: a browser may use either name of this machine. */
    private static Set<String> origins(int port) {
        return Set.of(url(port), "http://127.0.0.1:" + port);
    }

    private static String url(int port) {
        return "http://localhost:" + port;
    }
}
