package dev.twins.auth;

import dev.twins.users.NewUser;

/** What it takes to register. */
public record Registration(NewUser user, Password password) {}
