package dev.twins.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import org.junit.jupiter.api.Test;

class TestPostgresTest {
    @Test
    void eachCallerGetsAnEmptyDatabaseOfItsOwn() throws SQLException {
        String first = TestPostgres.newDatabase();
        String second = TestPostgres.newDatabase();
        assertThat(first)
                .matches("postgresql://admin:secure_password@localhost:\\d+/test_\\d+")
                .isNotEqualTo(second);
        try (var connection = Databases.connect(first);
                var statement = connection.createStatement()) {
            statement.execute("create table mine ()");
        }
        try (var connection = Databases.connect(second);
                var statement = connection.createStatement();
                var rows = statement.executeQuery("select count(*) from pg_tables where schemaname = 'public'")) {
            rows.next();
            assertThat(rows.getInt(1)).isZero();
        }
    }

    @Test
    void anImageThatCannotBePulledIsNotProvided() {
        assertThat(ContainerPostgres.provides("absent.example/twins:none")).isFalse();
    }
}
