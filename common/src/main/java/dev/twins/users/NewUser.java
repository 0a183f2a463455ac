package dev.twins.users;

/** What it takes to create a user. */
public record NewUser(Email email, Name name) {}
