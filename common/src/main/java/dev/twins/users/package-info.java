/**
 * The users: what a user is, and where users are kept. The law: this package knows SQL; it does not know where connections
 * come from, nor who asks by which protocol.
 */
package dev.twins.users;
