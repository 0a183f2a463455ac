/**
 * The database connection and the schema. The law: {@code ConnectionFactory} is where the two sides differ. Each
 * request uses one connection and always gives it back; a database that cannot serve it becomes one refusal.
 */
package dev.twins.database;
