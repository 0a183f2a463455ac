package dev.twins.acceptance;

import java.io.IOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** A PostgreSQL server whose processes are stopped: it takes connections, and answers nothing; or one process of it. */
final class Hang {
    private final List<ProcessHandle> processes;

    private Hang(List<ProcessHandle> processes) {
        this.processes = processes;
    }

    static Hang of(String databaseUrl) throws SQLException, IOException, InterruptedException {
        // The one that answers is gone before it can be looked at; the checkpointer stays.
        String checkpointer = "select pid from pg_stat_activity where backend_type = 'checkpointer'";
        ProcessHandle postmaster = ProcessHandle.of(Sides.count(databaseUrl, checkpointer))
                .flatMap(ProcessHandle::parent)
                .orElseThrow();
        // The one that starts the others first.
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

    /** Lets it go on. */
    void end() throws IOException, InterruptedException {
        signal("CONT", processes.stream());
    }

    private static void signal(String name, Stream<ProcessHandle> processes) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of("kill", "-" + name));
        processes.map(process -> Long.toString(process.pid())).forEach(command::add);
        new ProcessBuilder(command).start().waitFor();
    }
}
