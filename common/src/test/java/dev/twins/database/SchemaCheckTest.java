package dev.twins.database;

import static dev.twins.refusal.Refused.refused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.twins.refusal.Reason;
import dev.twins.waiting.Gate;
import dev.twins.waiting.WaitingRoom;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SchemaCheckTest {
    private final TestDatabase database = new TestDatabase();

    @Test
    void manyAtOnceCreateTheSchemaOnce() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(20);
        Callable<Boolean> check = () -> {
            try (Connection connection = database.open()) {
                SchemaCheck.onEachConnection().ensure(connection);
                return true;
            }
        };
        List<Future<Boolean>> checks =
                threads.invokeAll(IntStream.range(0, 20).mapToObj(i -> check).toList());
        for (Future<Boolean> done : checks) {
            assertThat(done.get()).isTrue();
        }
        threads.shutdown();
        assertThat(database.value("select count(*) from pg_indexes where tablename = 'users'"))
                .isEqualTo("3");
    }

    @Test
    void longLivedProcessRecoversWhenTheTablesAreGone() {
        Database longLived = database.database(SchemaCheck.oncePerProcess());
        assertThat(countUsers(longLived)).isZero();
        database.execute("drop table users, failed_logins");
        assertThatThrownBy(() -> countUsers(longLived)).is(refused(Reason.UNAVAILABLE));
        assertThat(countUsers(longLived)).isZero();
    }

    @Test
    void longLivedProcessLooksAgainAfterAConnectionWasLost() {
        Database longLived = database.database(SchemaCheck.oncePerProcess());
        longLived.prepare();
        assertThatThrownBy(() -> execute(longLived, "select pg_terminate_backend(pg_backend_pid())"))
                .is(refused(Reason.UNAVAILABLE));
        database.execute("drop table users, failed_logins");
        assertThat(countUsers(longLived)).isZero();
    }

    @Test
    void longLivedProcessDoesNotLookAgainUnderLoad() {
        Database longLived = database.database(SchemaCheck.oncePerProcess());
        longLived.prepare();
        database.refuseOnce(new SQLException("No available resource"));
        assertThatThrownBy(longLived::sessions).is(refused(Reason.UNAVAILABLE));
        assertThatThrownBy(() -> execute(longLived, "set statement_timeout = 10; select pg_sleep(60)"))
                .is(refused(Reason.UNAVAILABLE));
        // If it looked, it would create them again.
        database.execute("drop table users, failed_logins");
        assertThatThrownBy(() -> countUsers(longLived)).is(refused(Reason.UNAVAILABLE));
    }

    @Test
    void roleThatMayNotCreateTablesUsesTheSchemaThatIsThere() {
        database.database().prepare();
        database.execute("create role reader login");
        try {
            database.execute("grant select on users to reader");
            Database restricted = new Database(
                    () -> {
                        Connection connection = database.open();
                        connection.createStatement().execute("set role reader");
                        return connection;
                    },
                    SchemaCheck.onEachConnection(),
                    new Gate(1, new WaitingRoom()));
            assertThat(countUsers(restricted)).isZero();
        } finally {
            database.execute("drop owned by reader; drop role reader");
        }
    }

    @Test
    void databaseRefusesRowsThatTheApplicationWouldNotWrite() {
        database.database().prepare();
        for (String values : List.of("(null, 'n')", "('a@b', null)", "('', 'n')", "('a@b', repeat('n', 101))")) {
            assertThatThrownBy(() -> database.execute("insert into users (email, name) values " + values))
                    .hasMessageContaining("violates");
        }
    }

    private static void execute(Database database, String sql) {
        database.run(connection -> connection.createStatement().execute(sql));
    }

    private static int countUsers(Database database) {
        return database.run(connection -> {
            try (var row = connection.createStatement().executeQuery("select count(*) from users")) {
                row.next();
                return row.getInt(1);
            }
        });
    }
}
