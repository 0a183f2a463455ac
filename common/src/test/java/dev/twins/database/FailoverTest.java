package dev.twins.database;

import static dev.twins.refusal.Refused.refused;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.twins.config.DatabaseUrl;
import dev.twins.postgres.Databases;
import dev.twins.postgres.TestPostgres;
import dev.twins.refusal.Reason;
import dev.twins.users.Email;
import dev.twins.users.Name;
import dev.twins.users.NewUser;
import dev.twins.users.Users;
import dev.twins.waiting.Gate;
import dev.twins.waiting.WaitingRoom;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What administrators and failovers do to a database: it cannot serve for a while, and is used again afterwards. */
class FailoverTest {
    private static final String ROLE = "failover_application";
    private static final String TRIGGER = """
            create function die() returns trigger language plpgsql as
            'begin perform pg_terminate_backend(pg_backend_pid()); return new; end';
            create %s trigger dies after insert on users %s for each row execute function die()""";

    private final String url = TestPostgres.newDatabase();
    private final String name = url.replaceFirst(".*/", "");

    /** When the two sides look for the schema: the container once, the function each time. */
    private enum Looks {
        ONCE,
        EACH_TIME;

        Database database(String url) {
            return new Database(
                    new DirectConnections(DatabaseUrl.parse(url), "failover"),
                    this == ONCE ? SchemaCheck.oncePerProcess() : SchemaCheck.onEachConnection(),
                    new Gate(1, new WaitingRoom()));
        }
    }

    @BeforeEach
    void createRole() {
        execute("create role " + ROLE + " login password 'first'; grant create on schema public to " + ROLE);
    }

    @AfterEach
    void dropRole() {
        administer("alter database " + name + " allow_connections true");
        execute("drop owned by " + ROLE);
        administer("drop role " + ROLE);
    }

    @ParameterizedTest
    @EnumSource
    void databaseClosedForMaintenanceIsUnavailableUntilItIsOpened(Looks looks) {
        isUnavailableBetween(
                looks,
                "alter database " + name + " allow_connections false",
                "alter database " + name + " allow_connections true");
    }

    @ParameterizedTest
    @EnumSource
    void roleWhoseRightToConnectIsRevokedIsUnavailableUntilItIsGranted(Looks looks) {
        isUnavailableBetween(
                looks,
                "revoke connect on database " + name + " from public",
                "grant connect on database " + name + " to public");
    }

    @ParameterizedTest
    @EnumSource
    void roleThatIsReadOnlyByDefaultIsUnavailableUntilItMayWrite(Looks looks) {
        isUnavailableBetween(
                looks,
                "alter role " + ROLE + " set default_transaction_read_only = on",
                "alter role " + ROLE + " reset default_transaction_read_only");
    }

    @ParameterizedTest
    @EnumSource
    void passwordThatWasRotatedTooEarlyIsUnavailableUntilItIsBack(Looks looks) {
        isUnavailableBetween(
                looks, "alter role " + ROLE + " password 'second'", "alter role " + ROLE + " password 'first'");
    }

    @ParameterizedTest
    @EnumSource
    void roleThatMayNotCreateTheSchemaIsUnavailableUntilItMay(Looks looks) {
        execute("revoke create on schema public from " + ROLE);
        Database database = looks.database(ofRole());
        assertThatThrownBy(database::prepare).is(refused(Reason.UNAVAILABLE));
        assertThatThrownBy(database::sessions).is(refused(Reason.UNAVAILABLE));
        execute("grant create on schema public to " + ROLE);
        create(database, "ada@test.example");
    }

    @ParameterizedTest
    @EnumSource
    void databaseThatIsDroppedAndCreatedAgainGetsItsSchemaAgain(Looks looks) {
        Database database = looks.database(url);
        create(database, "ada@test.example");
        Databases.empty(url.replace(name, "postgres"), name);
        if (looks == Looks.ONCE) { // a missing table makes it look again
            assertThatThrownBy(() -> create(database, "ada@test.example")).is(refused(Reason.UNAVAILABLE));
        }
        create(database, "ada@test.example");
    }

    @ParameterizedTest
    @EnumSource
    void sessionEndedInTheMiddleOfARegistrationLosesItWholly(Looks looks) {
        registrationIsCut(looks, TRIGGER.formatted("", ""));
    }

    @ParameterizedTest
    @EnumSource
    void sessionEndedByTheCommitOfARegistrationLosesItWholly(Looks looks) {
        registrationIsCut(looks, TRIGGER.formatted("constraint", "deferrable initially deferred"));
    }

    private void registrationIsCut(Looks looks, String trigger) {
        Database database = looks.database(ofRole());
        database.prepare();
        execute(trigger);
        assertThatThrownBy(() -> create(database, "ada@test.example")).is(refused(Reason.UNAVAILABLE));
        execute("drop trigger dies on users; drop function die()");
        create(database, "ada@test.example");
        assertThatThrownBy(() -> create(database, "ada@test.example")).is(refused(Reason.EMAIL_TAKEN));
    }

    private void isUnavailableBetween(Looks looks, String away, String back) {
        Database database = looks.database(ofRole());
        create(database, "before@test.example");
        administer(away);
        assertThatThrownBy(() -> create(database, "during@test.example")).is(refused(Reason.UNAVAILABLE));
        assertThatThrownBy(database::sessions).is(refused(Reason.UNAVAILABLE));
        administer(back);
        create(database, "during@test.example");
        assertThatCode(database::sessions).doesNotThrowAnyException();
    }

    private static void create(Database database, String email) {
        new Users(database).create(new NewUser(new Email(email), new Name("Ada")), Optional.empty());
    }

    private String ofRole() {
        return url.replaceFirst("//.*@", "//" + ROLE + ":first@");
    }

    private void execute(String sql) {
        execute(url, sql);
    }

    /** Uses another database, because that of the test may accept no connection. */
    private void administer(String sql) {
        execute(url.replace(name, "postgres"), sql);
    }

    private static void execute(String databaseUrl, String sql) {
        try (Connection connection = Databases.connect(databaseUrl);
                var statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
