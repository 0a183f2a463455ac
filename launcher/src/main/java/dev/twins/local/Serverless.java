package dev.twins.local;

import dev.twins.local.lambda.LambdaSettings;
import dev.twins.local.lambda.LocalLambda;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Runs the serverless side alone, for its image. The first argument names the zip, {@code DATABASE_URL} the database.
 * The function gets the application's variables; without a key, a generated one.
 */
public final class Serverless {
    private static final int PORT = 8081;

    private Serverless() {}

    public static void main(String[] arguments) throws InterruptedException {
        Path folder = Path.of(System.getProperty("java.io.tmpdir"), "twins");
        LocalLambda lambda = LocalLambda.start(settings(Path.of(arguments[0]), folder));
        Runtime.getRuntime().addShutdownHook(new Thread(lambda::close, "stop"));
        System.out.println("Ready: " + lambda.url());
        Thread.currentThread().join(); // until a signal ends the process
    }

    private static LambdaSettings settings(Path zip, Path folder) {
        Map<String, String> variables = new HashMap<>(System.getenv());
        variables.keySet().removeIf(name -> !ApplicationVariables.isOne(name));
        variables.values().removeIf(String::isBlank);
        if (!variables.containsKey("JWT_KEY_LOCATION")) {
            variables.computeIfAbsent("JWT_KEY", name -> SigningKey.in(folder.resolve("keys")));
        }
        return Project.lambda(zip, folder)
                .withFunction(function -> function.withVariables(variables))
                .withHost("0.0.0.0")
                .withWholeProcessor(new Given(System.getenv()).isOther("SERVERLESS_CPU", "share", "whole"))
                .withPort(PORT)
                .withOrigins(origins(variables.getOrDefault("CORS_ORIGINS", "")));
    }

    /**
     * The pages that may use the front's local actions, as browsers send their origins. The application also converts
     * names beyond ASCII and long addresses, which no page on this machine has.
     */
    static Set<String> origins(String list) {
        return Stream.of(list.split(","))
                .map(origin -> origin.strip().toLowerCase(Locale.ROOT).replaceFirst("/$", ""))
                .map(origin -> origin.replaceFirst("^(http://.*):80$|^(https://.*):443$", "$1$2"))
                .filter(origin -> !origin.isEmpty())
                .collect(Collectors.toSet());
    }
}
