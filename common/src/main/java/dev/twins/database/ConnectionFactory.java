package dev.twins.database;

import java.sql.Connection;
import java.sql.SQLException;

/**
 * Where a database connection comes from. The two sides differ only in this and in the lifetime of the process. The
 * container borrows from a pool; the function opens a new connection for each request. The caller closes it.
 */
@FunctionalInterface
public interface ConnectionFactory {
    Connection open() throws SQLException;

    /** Replaces the connections opened so far: they may lead to a server that is no longer the primary. */
    default void renew() {}
}
