package dev.twins.local.demo;

import dev.twins.local.Given;
import dev.twins.local.Project;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The settings of the demo, from environment variables and system properties.
 *
 * @param folder holds everything that is kept between runs
 * @param fresh whether to delete the databases and keys of earlier runs
 * @param concurrency the most environments that the function may have at once
 * @param memoryMb memory size of the function
 * @param javaOptions more JVM options of the function
 * @param plainRuntime whether to run without AWS's native library
 * @param wholeProcessor whether each environment gets a whole processor
 * @param passedOn environment variables for both applications
 */
record DemoSettings(
        Project project,
        Path folder,
        boolean fresh,
        Side container,
        Side serverless,
        int concurrency,
        int memoryMb,
        List<String> javaOptions,
        boolean plainRuntime,
        boolean wholeProcessor,
        Map<String, String> passedOn) {
    private static final List<String> PASSED_ON =
            List.of("CORS_ORIGINS", "CORS_HEADERS", "SERVER_TIMING", "JWT_LIFETIME", "MP_JWT_VERIFY_AUDIENCES");

    /** @throws dev.twins.local.CannotStart if a setting is invalid; the message names it */
    static DemoSettings read(Map<String, String> variables, Map<String, String> properties) {
        Project project = Project.here();
        Given given = new Given(variables);
        Map<String, String> passedOn = new HashMap<>(variables);
        passedOn.keySet().retainAll(PASSED_ON);
        return new DemoSettings(
                project,
                given.path("DEMO_FOLDER").orElse(project.root().resolve(".demo")),
                new Given(properties).isSwitchedOn("demo.fresh"),
                side("container", "CONTAINER", 8080, 5433, "ee_app_db", given),
                side("serverless", "SERVERLESS", 8081, 5434, "lambda_app_db", given),
                given.number("SERVERLESS_CONCURRENCY", 10, 1, 1_000),
                given.number("SERVERLESS_MEMORY_MB", 512, 128, 10_240),
                given.words("SERVERLESS_JAVA_OPTIONS"),
                given.isOther("SERVERLESS_RUNTIME", "aws", "plain"),
                given.isOther("SERVERLESS_CPU", "share", "whole"),
                Map.copyOf(passedOn));
    }

    private static Side side(String name, String prefix, int port, int databasePort, String database, Given given) {
        return new Side(
                name,
                given.number(prefix + "_PORT", port, 1, Side.MAX_PORT),
                given.text(prefix + "_DATABASE_URL"),
                given.number(prefix + "_DATABASE_PORT", databasePort, 1, Side.MAX_PORT),
                database);
    }
}
