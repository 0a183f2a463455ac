package dev.twins.local.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;

/** TCP ports of this machine. */
public final class Ports {
    private static final Path PROC = Path.of("/proc");
    private static final String LISTENING = "0A";

    private Ports() {}

    /** Whether nobody listens on the port. */
    public static boolean isFree(int port) {
        try (ServerSocket socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(port));
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    /** A port that nobody used a moment ago. */
    public static int anyFree() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Who listens on the port, for a message: "process 12 (/usr/bin/java)"; empty where the system does not say. */
    public static Optional<String> holder(int port) {
        try (Stream<String> sockets = Stream.of("tcp", "tcp6").flatMap(Ports::sockets)) {
            String suffix = ":%04X".formatted(port);
            return sockets.map(line -> line.trim().split("\\s+"))
                    .filter(fields -> fields.length > 9 && fields[1].endsWith(suffix) && fields[3].equals(LISTENING))
                    .map(fields -> "socket:[" + fields[9] + "]")
                    .findFirst()
                    .flatMap(Ports::owner);
        }
    }

    private static Stream<String> sockets(String table) {
        try {
            return Files.readAllLines(PROC.resolve("net").resolve(table)).stream();
        } catch (IOException e) {
            return Stream.of();
        }
    }

    private static Optional<String> owner(String socket) {
        return ProcessHandle.allProcesses()
                .filter(process -> holds(process, socket))
                .findFirst()
                .map(process -> "process " + process.pid()
                        + process.info()
                                .command()
                                .map(command -> " (" + command + ")")
                                .orElse(""));
    }

    private static boolean holds(ProcessHandle process, String socket) {
        Path descriptors = PROC.resolve(Long.toString(process.pid())).resolve("fd");
        try (Stream<Path> files = Files.list(descriptors)) {
            return files.anyMatch(file -> pointsTo(file, socket));
        } catch (IOException | UncheckedIOException e) {
            return false; // the process has ended, or belongs to another user
        }
    }

    private static boolean pointsTo(Path descriptor, String socket) {
        try {
            return Files.readSymbolicLink(descriptor).toString().equals(socket);
        } catch (IOException e) {
            return false;
        }
    }
}
