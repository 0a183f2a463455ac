/**
 * The connection, and the schema behind it. The law: here is the seam at which the two sides differ, and everything that
 * is the same about it: one connection for each request, always given back, its failures told as one refusal.
 */
package dev.twins.database;
