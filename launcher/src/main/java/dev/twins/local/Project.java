package dev.twins.local;

import dev.twins.local.lambda.FunctionSettings;
import dev.twins.local.lambda.LambdaSettings;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The project's folder, and the files that the build puts there.
 *
 * @param root the folder that holds {@code .mvn}
 */
public record Project(Path root) {
    private static final String HANDLER = "dev.twins.serverless.Handler";

    /** The nearest project above the working directory, which may be a module; without one, the working directory. */
    public static Project here() {
        Path here = Path.of("").toAbsolutePath();
        for (Path folder = here; folder != null; folder = folder.getParent()) {
            if (Files.isDirectory(folder.resolve(".mvn"))) {
                return new Project(folder);
            }
        }
        return new Project(here);
    }

    /** The container's application. */
    public Path war() {
        return root.resolve("ee-app/target/ee-app.war");
    }

    /** The container's server. */
    public Path server() {
        return root.resolve("ee-app/target/payara-micro.jar");
    }

    /** The function's code. */
    public Path zip() {
        return root.resolve("lambda-app/target/lambda-app.zip");
    }

    /** The folder to which PostgreSQL's programs are unpacked, once for all runs. */
    public Path postgres() {
        return root.resolve(".demo/postgres");
    }

    /** Settings for a local Lambda with the built function, which keeps its files in {@code folder}. */
    public LambdaSettings lambda(Path folder) {
        return lambda(zip(), folder);
    }

    /** Settings for a local Lambda with another zip. */
    static LambdaSettings lambda(Path zip, Path folder) {
        return LambdaSettings.of(zip, FunctionSettings.of("lambda-app", HANDLER), folder);
    }

    /** @throws CannotStart if a side is not built */
    public void requireBuilt() {
        requireFile(war(), "ee-app");
        requireFile(server(), "ee-app");
        requireFile(zip(), "lambda-app");
    }

    private static void requireFile(Path file, String module) {
        if (!Files.isReadable(file)) {
            throw new CannotStart(file + " is absent: build it with mvn -DskipTests -am -pl " + module + " package");
        }
    }
}
