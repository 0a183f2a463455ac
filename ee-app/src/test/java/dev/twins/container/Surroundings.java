package dev.twins.container;

import dev.twins.postgres.TestPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.platform.launcher.LauncherSession;
import org.junit.platform.launcher.LauncherSessionListener;

/** Prepares a database, a free port and the tuned start, to which arquillian.xml refers, before Arquillian reads it. */
public final class Surroundings implements LauncherSessionListener {
    static final String PORT = "test.port";

    @Override
    public void launcherSessionOpened(LauncherSession session) {
        System.setProperty("test.database.url", TestPostgres.newDatabase());
        System.setProperty(PORT, Integer.toString(freePort()));
        String[] javaAndServer = tunedStart().split("-jar \\S+", 2);
        System.setProperty("test.java.options", javaAndServer[0].strip());
        System.setProperty("test.server.options", javaAndServer[1].strip());
    }

    /** The options of payara-micro.args in one line, with paths for this module's folder instead of the root. */
    private static String tunedStart() {
        try (Stream<String> lines = Files.lines(Path.of("../payara-config/payara-micro.args"))) {
            return lines.filter(line -> !line.startsWith("#"))
                    .collect(Collectors.joining(" "))
                    .replace(" payara-config/", " ../payara-config/");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
