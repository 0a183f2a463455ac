package dev.twins.container;

import dev.twins.postgres.TestPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import org.junit.platform.launcher.LauncherSession;
import org.junit.platform.launcher.LauncherSessionListener;

/** Has a database and a free port ready before Arquillian reads arquillian.xml, which names them. */
public final class Surroundings implements LauncherSessionListener {
    static final String PORT = "test.port";

    @Override
    public void launcherSessionOpened(LauncherSession session) {
        System.setProperty("test.database.url", TestPostgres.newDatabase());
        System.setProperty(PORT, Integer.toString(freePort()));
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
