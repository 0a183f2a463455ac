package dev.twins.container;

import dev.twins.config.DatabaseUrl;
import jakarta.annotation.sql.DataSourceDefinition;
import java.io.Serial;
import java.sql.SQLException;
import java.util.Properties;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * The pool of 20 connections that the WAR brings and the server manages. The server takes the database's address
 * only in pieces, so this data source reads {@code DATABASE_URL} itself.
 */
@DataSourceDefinition(
        name = Pool.JNDI_NAME,
        className = "dev.twins.container.Pool",
        initialPoolSize = 0,
        minPoolSize = 20,
        maxPoolSize = Pool.SIZE,
        maxIdleTime = 0,
        properties = {
            "fish.payara.connection-validation=custom-validation",
            "fish.payara.is-connection-validation-required=true",
            "fish.payara.connection-validation-method=custom-validation",
            "fish.payara.validation-classname=org.glassfish.api.jdbc.validation.JDBC40ConnectionValidation",
            "fish.payara.max-wait-time-in-millis=15000"
        })
public class Pool extends PGSimpleDataSource {
    static final String JNDI_NAME = "java:app/jdbc/users";
    static final int SIZE = 20;

    @Serial
    private static final long serialVersionUID = 1L;

    public Pool() throws SQLException {
        DatabaseUrl database = Wiring.settings().database();
        setUrl(database.jdbcUrl());
        Properties properties = database.driverProperties("ee-app");
        for (String name : properties.stringPropertyNames()) {
            setProperty(name, properties.getProperty(name));
        }
    }
}
