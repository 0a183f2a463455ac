package dev.twins.api;

import dev.twins.auth.Accounts;
import dev.twins.auth.Tokens;
import dev.twins.config.TokenSettings;
import dev.twins.database.ConnectionFactory;
import dev.twins.database.Database;
import dev.twins.database.SchemaCheck;
import dev.twins.users.Users;
import dev.twins.waiting.Gate;
import dev.twins.waiting.WaitingRoom;

/** The assembled application. Each side brings its way to a connection, and how long it remembers. */
public final class Application {
    private final Database database;
    private final Tokens tokens;
    private final UsersApi users;
    private final AuthApi auth;

    /**
     * Puts it together.
     *
     * @param keys how tokens are signed and verified
     * @param atOnce how many connections there may be at once
     */
    public Application(TokenSettings keys, ConnectionFactory connections, int atOnce, SchemaCheck schema) {
        WaitingRoom room = new WaitingRoom();
        this.database = new Database(connections, schema, new Gate(atOnce, room));
        this.tokens = new Tokens(keys);
        Users allUsers = new Users(database);
        this.users = new UsersApi(allUsers);
        this.auth = new AuthApi(new Accounts(database, allUsers, tokens, room));
    }

    public Database database() {
        return database;
    }

    public Tokens tokens() {
        return tokens;
    }

    public UsersApi users() {
        return users;
    }

    public AuthApi auth() {
        return auth;
    }
}
