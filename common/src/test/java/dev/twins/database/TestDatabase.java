package dev.twins.database;

import dev.twins.config.DatabaseUrl;
import dev.twins.postgres.TestPostgres;
import dev.twins.users.Email;
import dev.twins.users.StoredUser;
import dev.twins.users.Users;
import dev.twins.waiting.Gate;
import dev.twins.waiting.WaitingRoom;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/** An empty database, and the two ways of using it. */
public final class TestDatabase {
    static final int CONNECTIONS = 60;

    private final DirectConnections connections =
            new DirectConnections(DatabaseUrl.parse(TestPostgres.newDatabase()), "test");
    private final Queue<SQLException> refusals = new ConcurrentLinkedQueue<>();
    private volatile Duration now = Duration.ZERO;

    public Connection open() throws SQLException {
        SQLException refusal = refusals.poll();
        if (refusal != null) {
            throw refusal;
        }
        return connections.open();
    }

    /** Sets the clock of the databases forward; it stands still otherwise. */
    void pass(Duration time) {
        now = now.plus(time);
    }

    /** The next connection is refused, as by an exhausted pool. */
    void refuseOnce(SQLException refusal) {
        refusals.add(refusal);
    }

    public Database database() {
        return database(SchemaCheck.onEachConnection());
    }

    Database database(SchemaCheck schema) {
        return new Database(this::open, schema, new Gate(CONNECTIONS, new WaitingRoom()), () -> now.toNanos());
    }

    public Users users() {
        return new Users(database());
    }

    public Optional<StoredUser> stored(String email) {
        return database().run(connection -> Users.findStored(connection, new Email(email)));
    }

    public String value(String query) {
        try (Connection connection = open();
                var statement = connection.createStatement();
                var row = statement.executeQuery(query)) {
            row.next();
            return row.getString(1);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    public void execute(String sql) {
        try (Connection connection = open();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
