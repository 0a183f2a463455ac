package dev.twins.local.demo;

import dev.twins.local.CannotStart;
import dev.twins.local.process.Ports;
import dev.twins.postgres.Databases;
import dev.twins.postgres.PostgresServer;
import dev.twins.postgres.PostgresSettings;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Locale;

/** The database of one side: given by its URL, found on its port, or started here. */
final class SideDatabase implements AutoCloseable {
    private static final String USER = "admin";
    private static final String PASSWORD = "secure_password";

    private final Side side;
    private final PostgresServer own;
    private final Progress progress;

    SideDatabase(Side side, Path folder, Path binaries, Progress progress) {
        this.side = side;
        this.progress = progress;
        this.own = new PostgresServer(
                new PostgresSettings(folder, binaries, side.databasePort(), USER, PASSWORD, side.database()));
    }

    void start() {
        own.endLeftover();
        if (side.databaseUrl().isPresent()) {
            progress.say("The " + side.name() + " uses the database whose URL was given");
        } else if (Ports.isFree(side.databasePort())) {
            own.start();
            progress.say("PostgreSQL of the " + side.name() + " side runs on port " + side.databasePort());
        } else {
            requireAccess();
            progress.say("The " + side.name() + " uses the PostgreSQL that listens on port " + side.databasePort());
        }
    }

    String url() {
        return side.databaseUrl().orElseGet(own::url);
    }

    @Override
    public void close() {
        own.close();
    }

    private void requireAccess() {
        try {
            Databases.connect(own.url()).close();
        } catch (SQLException e) {
            throw new CannotStart(
                    "Port " + side.databasePort() + " is in use by "
                            + Ports.holder(side.databasePort()).orElse("another process")
                            + ", and " + USER + " cannot log in to a PostgreSQL database " + side.database() + " there"
                            + ": stop it, or set " + side.name().toUpperCase(Locale.ROOT) + "_DATABASE_URL",
                    e);
        }
    }
}
