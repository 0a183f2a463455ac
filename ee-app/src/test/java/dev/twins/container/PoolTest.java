package dev.twins.container;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.twins.postgres.Databases;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.postgresql.core.BaseConnection;

class PoolTest {
    @Test
    void connectionThatCannotBeUnwrappedIsGivenBack() throws SQLException {
        Lent lent = new Lent("unwrap");
        assertThatThrownBy(lent.pool()::open).hasMessage("unwrap");
        assertThat(lent.isGivenBack).isTrue();
    }

    @Test
    void deadConnectionThatCannotBeAbortedIsGivenBack() throws SQLException {
        Lent lent = new Lent("abort");
        lent.real.close();
        assertThatThrownBy(lent.pool()::open).hasMessage("abort");
        assertThat(lent.isGivenBack).isTrue();
    }

    @Test
    void connectionThatAnsweredWithinTheLastSecondIsNotAskedAgain() throws SQLException {
        Lent lent = new Lent("nothing");
        Pool pool = lent.pool();
        long begin = System.nanoTime();
        for (int i = 0; i < 1_000; i++) {
            pool.open();
        }
        assertThat(lent.questions)
                .isBetween(1L, 1 + Duration.ofNanos(System.nanoTime() - begin).toSeconds());
    }

    /** A real connection, lent by a server with one failing method. */
    private static final class Lent {
        private final Connection real = Databases.connect(System.getProperty("test.database.url"));
        private final String failing;
        private boolean isGivenBack;
        private long questions;

        Lent(String failing) throws SQLException {
            this.failing = failing;
        }

        Pool pool() {
            return new Pool(proxy(DataSource.class, (method, arguments) -> proxy(Connection.class, this::call)));
        }

        private Object call(Method method, Object... arguments) throws Exception {
            if (method.getName().equals(failing)) {
                throw new SQLException(failing);
            }
            isGivenBack |= method.getName().equals("close");
            questions += method.getName().equals("isValid") ? 1 : 0;
            if (method.getName().equals("unwrap")) {
                // Like the server: a new proxy each time, even of a closed connection.
                return proxy(BaseConnection.class, this::call);
            }
            return method.invoke(real, arguments);
        }
    }

    /** Answers a call of a proxy. */
    @FunctionalInterface
    private interface Call {
        Object answer(Method method, Object... arguments) throws Exception;
    }

    private static <T> T proxy(Class<T> type, Call call) {
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(),
                new Class<?>[] {type},
                (self, method, arguments) -> call.answer(method, arguments)));
    }
}
