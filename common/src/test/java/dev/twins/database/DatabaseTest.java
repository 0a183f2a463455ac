package dev.twins.database;

import static dev.twins.refusal.Refused.refused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.twins.config.DatabaseUrl;
import dev.twins.postgres.PostgresServer;
import dev.twins.postgres.TestPostgres;
import dev.twins.refusal.Reason;
import dev.twins.trace.RequestTrace;
import dev.twins.waiting.Gate;
import dev.twins.waiting.WaitingRoom;
import java.sql.SQLTimeoutException;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class DatabaseTest {
    @Test
    void databaseThatGoesAwayAndComesBackIsUsedAgain() {
        PostgresServer server = TestPostgres.newServer("database-test");
        Database database = new Database(
                new DirectConnections(DatabaseUrl.parse(server.url()), "test"),
                SchemaCheck.oncePerProcess(),
                new Gate(2, new WaitingRoom()));
        assertThat(database.sessions().open()).isEqualTo(1);

        server.stop();
        assertThatThrownBy(database::sessions)
                .is(refused(Reason.UNAVAILABLE))
                .hasMessage("The database is not available");

        server.start();
        assertThat(database.sessions().open()).isEqualTo(1);
        server.close();
    }

    @Test
    void failedStatementIsNotTakenForAnAbsentDatabase() {
        Database database = new TestDatabase().database();
        assertThatThrownBy(() -> database.run(connection -> {
                    connection.createStatement().execute("selekt");
                    return null;
                }))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void oneSilentConnectionIsNotTakenForASilentDatabase() {
        TestDatabase real = new TestDatabase();
        Database database = real.database();
        database.prepare();
        real.pass(Duration.ofMillis(600)); // longer than between the answers to two requests a second
        silenceOnce(real, database);
        database.prepare();
    }

    @Test
    void silenceWithoutAnyAnswerRefusesTheRequestsOfTheNextSecond() {
        TestDatabase real = new TestDatabase();
        Database database = real.database();
        database.prepare();
        real.pass(Duration.ofMillis(1_100));
        silenceOnce(real, database);
        assertThatThrownBy(database::prepare)
                .is(refused(Reason.UNAVAILABLE))
                .hasMessage("The database does not answer");
        real.pass(Duration.ofSeconds(1));
        database.prepare();
    }

    private static void silenceOnce(TestDatabase real, Database database) {
        real.refuseOnce(new SQLTimeoutException("no answer"));
        assertThatThrownBy(database::prepare).is(refused(Reason.UNAVAILABLE));
    }

    @Test
    void serverTimingNamesThePhasesAndTheBackend() {
        Database database = new TestDatabase().database();
        RequestTrace.begin("id");
        assertThat(database.sessions()).isEqualTo(new Sessions(1, 1));
        assertThat(RequestTrace.current().serverTiming())
                .matches(
                        "connect;dur=\\d+\\.\\d{3}, schema;dur=\\d+\\.\\d{3}, query;dur=\\d+\\.\\d{3}, hash;dur=0\\.000, "
                                + "app;dur=\\d+\\.\\d{3}, total;dur=\\d+\\.\\d{3}, backend;desc=\"\\d+\", instance;desc=\"[0-9a-f]{8}\"");
        RequestTrace.end();
    }
}
