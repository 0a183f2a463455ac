package dev.twins.container;

import dev.twins.config.Settings;
import dev.twins.trace.Instance;
import java.io.Serial;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Properties;
import org.postgresql.ds.PGSimpleDataSource;

/** Opens the connections of the pool, which web.xml defines; the server itself cannot read {@code DATABASE_URL}. */
public final class PostgresDataSource extends PGSimpleDataSource {
    @Serial
    private static final long serialVersionUID = 1L;

    /** @throws dev.twins.config.ConfigurationException if the configuration does not say where the database is */
    public PostgresDataSource() throws SQLException {
        Settings settings = Wiring.settings();
        setUrl(settings.database().jdbcUrl());
        // With the instance in it, health counts the connections of this process, not those of all tasks.
        Properties properties =
                settings.database().driverProperties(settings.web().service().serviceName() + " " + Instance.id());
        for (String name : properties.stringPropertyNames()) {
            setProperty(name, properties.getProperty(name));
        }
    }

    /** A connection that the server can lend without asking the database: while it hangs, that would take 3 s each. */
    @Override
    public Connection getConnection(String user, String password) throws SQLException {
        Connection connection = super.getConnection(user, password);
        try {
            // The server wants this whenever it lends one, and the driver asks the database for it once.
            connection.getMetaData().getClientInfoProperties().close();
            return connection;
        } catch (SQLException e) {
            try (connection) {
                throw e;
            }
        }
    }

    /** Without effect: the server sets what the specification says where web.xml names no host, which is localhost. */
    @Override
    @Deprecated
    public void setServerName(String name) {}
}
