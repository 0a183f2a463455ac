package dev.twins.container;

import dev.twins.config.DatabaseUrl;
import dev.twins.config.Service;
import dev.twins.database.DirectConnections;
import dev.twins.trace.Instance;
import java.io.Serial;
import java.sql.Connection;
import java.sql.SQLException;
import org.postgresql.ds.PGSimpleDataSource;

/** Opens the connections of the pool, which web.xml defines; the server itself cannot read {@code DATABASE_URL}. */
public final class PostgresDataSource extends PGSimpleDataSource {
    @Serial
    private static final long serialVersionUID = 1L;

    private final transient DirectConnections connections;

    /** @throws dev.twins.config.ConfigurationException if the configuration does not say where the database is */
    public PostgresDataSource() {
        DatabaseUrl database = DatabaseUrl.read(Service.CONTAINER, Wiring.source());
        // With the instance in it, health counts the connections of this process, not those of all tasks.
        connections = new DirectConnections(database, Service.CONTAINER.serviceName() + " " + Instance.id());
    }

    /** A connection that the server can lend without asking the database: while it hangs, that would take 3 s each. */
    @Override
    public Connection getConnection(String user, String password) throws SQLException {
        Connection connection = connections.open();
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
}
