package dev.twins.local;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What the launcher is told from outside.
 *
 * @param root the project's folder
 * @param folder holds everything that is kept between runs
 * @param fresh whether to forget what is kept
 * @param concurrency most environments of the function
 * @param memoryMb memory size of the function
 * @param javaOptions more JVM options of the function
 * @param plainRuntime whether to do without AWS's native library
 * @param passedOn environment variables for both applications
 */
record DemoSettings(
        Path root,
        Path folder,
        boolean fresh,
        Side container,
        Side serverless,
        int concurrency,
        int memoryMb,
        List<String> javaOptions,
        boolean plainRuntime,
        Map<String, String> passedOn) {
    private static final List<String> PASSED_ON =
            List.of("CORS_ORIGINS", "SERVER_TIMING", "JWT_LIFETIME", "MP_JWT_VERIFY_AUDIENCES");

    static DemoSettings read(Map<String, String> variables) {
        Path root = ProjectRoot.find();
        Map<String, String> passedOn = new HashMap<>(variables);
        passedOn.keySet().retainAll(PASSED_ON);
        return new DemoSettings(
                root,
                Path.of(variables.getOrDefault(
                        "DEMO_FOLDER", root.resolve(".demo").toString())),
                System.getProperty("demo.fresh") != null,
                side("container", "CONTAINER", 8080, 5433, "ee_app_db", variables),
                side("serverless", "SERVERLESS", 8081, 5434, "lambda_app_db", variables),
                number("SERVERLESS_CONCURRENCY", 10, variables),
                number("SERVERLESS_MEMORY_MB", 512, variables),
                words(variables.getOrDefault("SERVERLESS_JAVA_OPTIONS", "")),
                "plain".equals(variables.get("SERVERLESS_RUNTIME")),
                Map.copyOf(passedOn));
    }

    Path war() {
        return root.resolve("ee-app/target/ee-app.war");
    }

    Path server() {
        return root.resolve("ee-app/target/payara-micro.jar");
    }

    Path zip() {
        return root.resolve("lambda-app/target/lambda-app.zip");
    }

    private static Side side(
            String name, String prefix, int port, int databasePort, String database, Map<String, String> variables) {
        return new Side(
                name,
                number(prefix + "_PORT", port, variables),
                Optional.ofNullable(variables.get(prefix + "_DATABASE_URL")).filter(url -> !url.isBlank()),
                number(prefix + "_DATABASE_PORT", databasePort, variables),
                database);
    }

    private static int number(String name, int otherwise, Map<String, String> variables) {
        String text = variables.getOrDefault(name, "");
        if (text.isBlank()) {
            return otherwise;
        }
        if (!text.matches("[1-9]\\d{0,4}")) {
            throw new CannotStart(name + " must be a positive number, not '" + text + "'");
        }
        return Integer.parseInt(text);
    }

    private static List<String> words(String text) {
        return text.isBlank() ? List.of() : List.of(text.trim().split("\\s+"));
    }
}
