package dev.twins.database;

import static org.assertj.core.api.Assertions.assertThat;

import dev.twins.refusal.Refusal;
import java.net.SocketTimeoutException;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DatabaseFailureTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "08006", "08P01", "25006", "26000", "28P01", "3D000", "3F000", "42P01", "42P05", "57P01", "57P02",
                "57P03", "57P05", "XX000"
            })
    void errorOfTheConnectionIsUnavailableAndTheConnectionIsNotKept(String state) {
        DatabaseFailure failure = failure(state);
        assertThat(failure.isElsewhere()).isTrue();
        assertThat(failure.refusal()).isInstanceOf(Refusal.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"40001", "40P01", "42501", "53100", "53200", "53300", "53400", "55P03", "57014", "58030", ""})
    void passingErrorIsUnavailableAndTheConnectionIsKept(String state) {
        DatabaseFailure failure = failure(state);
        assertThat(failure.isElsewhere()).isFalse();
        assertThat(failure.refusal()).isInstanceOf(Refusal.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"22P02", "23505", "25P02", "42601", "42703", "55000", "XX001"})
    void failedStatementIsOurOwnError(String state) {
        DatabaseFailure failure = failure(state);
        assertThat(failure.isElsewhere()).isFalse();
        assertThat(failure.refusal()).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void silenceIsFoundBehindThePoolsOwnException() {
        SQLException driver = new SQLException("I/O error", "08006", new SocketTimeoutException("Read timed out"));
        DatabaseFailure failure = new DatabaseFailure(new SQLException("Error in allocating a connection", driver));
        assertThat(failure.isSilence()).isTrue();
        assertThat(failure.isElsewhere()).isTrue();
    }

    @Test
    void causeNamesAPoolerThatDatabaseUrlDoesNotMention() {
        String hint = "add pgbouncer=true to DATABASE_URL";
        assertThat(failure("42P05").refusal().getCause()).hasMessageContaining(hint);
        SQLException refused = new SQLException("FATAL: unsupported startup parameter: options", "08P01");
        assertThat(new DatabaseFailure(refused).refusal().getCause()).hasMessageContaining(hint);
    }

    private static DatabaseFailure failure(String state) {
        return new DatabaseFailure(new SQLException("of the test", state));
    }
}
