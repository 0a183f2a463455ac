package dev.twins.local.lambda;

import dev.twins.local.runtime.PlainRuntime;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;

/** Finds the files of the Lambda runtime: AWS's jars, its native library, and the stand-in. */
final class RuntimeFiles {
    static final String CLIENT = "com.amazonaws.services.lambda.runtime.api.client.AWSLambda";
    static final String NATIVE_PROPERTY =
            "com.amazonaws.services.lambda.runtime.api.client.runtimeapi.NativeClient.JNI";

    /** The package through which AWS's client calls the hooks registered with {@code org.crac}. */
    static final String SNAPSHOT_HOOKS = "com.amazonaws.services.lambda.crac";

    private static final List<String> CLASSES = List.of(
            CLIENT,
            "com.amazonaws.services.lambda.runtime.LambdaRuntime",
            "com.amazonaws.services.lambda.runtime.serialization.PojoSerializer",
            "software.amazon.awssdk.utilslite.SdkInternalThreadLocal");

    private RuntimeFiles() {}

    static List<Path> jars() {
        return CLASSES.stream().map(RuntimeFiles::jarOf).toList();
    }

    static List<Path> plain() {
        return List.of(jarOf(CLASSES.get(1)), jarOf(PlainRuntime.class.getName()));
    }

    /** Unpacks the native library once; otherwise each environment would write it to the system's temporary folder. */
    static Path nativeLibrary(Path folder) {
        String name = "libaws-lambda-jni.linux%s-%s.so".formatted(isMusl() ? "_musl" : "", architecture());
        Path target = folder.resolve(name);
        try (InputStream library = load(CLIENT).getResourceAsStream("/jni/" + name)) {
            if (library == null) {
                throw new IllegalStateException("The runtime interface client has no " + name
                        + ": set SERVERLESS_RUNTIME=plain to run without it");
            }
            Files.copy(library, target, StandardCopyOption.REPLACE_EXISTING);
            return target;
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot write to " + folder, e);
        }
    }

    private static String architecture() {
        String name = System.getProperty("os.arch");
        return name.equals("amd64") ? "x86_64" : name.equals("aarch64") ? "aarch_64" : name;
    }

    private static boolean isMusl() {
        return Files.exists(
                Path.of("/lib/ld-musl-" + System.getProperty("os.arch").replace("amd64", "x86_64") + ".so.1"));
    }

    private static Path jarOf(String className) {
        try {
            return Path.of(load(className)
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Class<?> load(String className) {
        try {
            // Does not initialise AWS's class, which would change security settings of this JVM.
            return Class.forName(className, false, RuntimeFiles.class.getClassLoader());
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }
}
