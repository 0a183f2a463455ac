/**
 * PostgreSQL where none is installed: a real server from embedded binaries, and databases for tests.
 *
 * <p>Law: a server started here behaves like one in production (passwords by scram-sha-256, fsync and synchronous
 * commit on, 100 connections) and leaves no process behind. Knows nothing of users, HTTP or the two sides.
 */
package dev.twins.postgres;
