package dev.twins.database;

import java.sql.Connection;
import java.sql.SQLException;

/**
 * Where a database connection comes from: together with the lifetime of the process, the one thing in which the two
 * sides differ. The container borrows from a pool, the function opens a new one for each request; whoever got a
 * connection closes it.
 */
@FunctionalInterface
public interface ConnectionFactory {
    Connection open() throws SQLException;

    /** Tells that what was opened before may lead to a server that is no longer the right one. */
    default void renew() {}
}
