package dev.twins.database;

import dev.twins.config.DatabaseUrl;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Properties;
import org.postgresql.Driver;

/** Opens new connections alike on both sides: for each request of the function, and for the container's pool. */
public final class DirectConnections implements ConnectionFactory {
    /** Everything is in the properties: a name in a URL would have to be encoded once more. */
    private static final String URL = "jdbc:postgresql://";

    private final Driver driver = new Driver();
    private final Properties properties;

    /** @param applicationName the name under which the connections show in {@code pg_stat_activity} */
    public DirectConnections(DatabaseUrl database, String applicationName) {
        properties = database.driverProperties(applicationName);
        properties.setProperty("socketFactory", PatientSockets.class.getName());
    }

    @Override
    public Connection open() throws SQLException {
        return driver.connect(URL, properties);
    }
}
