package dev.twins.acceptance;

import java.io.IOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Stops processes of a PostgreSQL server. A stopped server accepts connections but does not answer. */
final class Hang {
    private final List<ProcessHandle> processes;

    private Hang(List<ProcessHandle> processes) {
        this.processes = processes;
    }

    static Hang of(String databaseUrl) throws SQLException, IOException, InterruptedException {
        // The postmaster is the checkpointer's parent. The process that answers this query ends too early to be asked.
        String checkpointer = "select pid from pg_stat_activity where backend_type = 'checkpointer'";
        ProcessHandle postmaster = ProcessHandle.of(Sides.count(databaseUrl, checkpointer))
                .flatMap(ProcessHandle::parent)
                .orElseThrow();
        // Stops the postmaster first, because it starts the other processes.
        signal("STOP", Stream.of(postmaster));
        Hang hang = new Hang(
                Stream.concat(Stream.of(postmaster), postmaster.children()).toList());
        signal("STOP", hang.processes.stream());
        return hang;
    }

    static Hang ofBackend(long pid) throws IOException, InterruptedException {
        Hang hang = new Hang(ProcessHandle.of(pid).stream().toList());
        signal("STOP", hang.processes.stream());
        return hang;
    }

    /** Lets the processes continue. */
    void end() throws IOException, InterruptedException {
        signal("CONT", processes.stream());
    }

    private static void signal(String name, Stream<ProcessHandle> processes) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of("kill", "-" + name));
        processes.map(process -> Long.toString(process.pid())).forEach(command::add);
        new ProcessBuilder(command).start().waitFor();
    }
}
