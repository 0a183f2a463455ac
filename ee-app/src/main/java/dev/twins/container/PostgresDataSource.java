package dev.twins.container;

import dev.twins.config.DatabaseUrl;
import dev.twins.config.Service;
import dev.twins.database.DirectConnections;
import dev.twins.trace.Instance;
import java.io.Serial;
import java.sql.Connection;
import java.sql.SQLException;
import org.postgresql.ds.PGSimpleDataSource;

/** Opens connections for the pool in web.xml, because the server itself cannot read {@code DATABASE_URL}. */
public final class PostgresDataSource extends PGSimpleDataSource {
    @Serial
    private static final long serialVersionUID = 1L;

    private final transient DirectConnections connections;

    /** @throws dev.twins.config.ConfigurationException if the configuration does not say where the database is */
    public PostgresDataSource() {
        DatabaseUrl database = DatabaseUrl.read(Service.CONTAINER, Wiring.source());
        // The name holds the instance, so that health counts the connections of this process, not of all tasks.
        connections = new DirectConnections(database, Service.CONTAINER.serviceName() + " " + Instance.id());
    }

    /** A connection that the server can lend without a query, which would take 3 s while the database hangs. */
    @Override
    public Connection getConnection(String user, String password) throws SQLException {
        Connection connection = connections.open();
        try {
            // The server reads these properties whenever it lends a connection; the driver queries them only once.
            connection.getMetaData().getClientInfoProperties().close();
            return connection;
        } catch (SQLException e) {
            try (connection) {
                throw e;
            }
        }
    }
}
