package dev.twins.postgres;

import java.io.BufferedReader;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Path;

/** A process that starts a server and then waits to be ended. */
final class StartAndWait {
    private StartAndWait() {}

    public static void main(String[] folder) throws InterruptedException {
        PostgresServer server = new PostgresServer(settings(Path.of(folder[0])));
        Runtime.getRuntime().addShutdownHook(new Thread(server::close));
        server.start();
        System.out.println(server.url());
        Thread.sleep(Long.MAX_VALUE);
    }

    static Process in(Path folder) throws IOException {
        Process process = new ProcessBuilder(
                        ProcessHandle.current().info().command().orElseThrow(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        StartAndWait.class.getName(),
                        folder.toString())
                .redirectError(Redirect.INHERIT)
                .start();
        BufferedReader output = process.inputReader();
        output.readLine();
        return process;
    }

    static PostgresSettings settings(Path folder) {
        return new PostgresSettings(folder, TestPostgres.binaries(), 0, "admin", "secure_password", "some_db");
    }
}
