/**
 * The users and their table. The law: this package knows SQL. It knows neither where connections come from nor by which
 * protocol a caller asks.
 */
package dev.twins.users;
