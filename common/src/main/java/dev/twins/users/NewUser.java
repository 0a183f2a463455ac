package dev.twins.users;

/** The fields of a user to be created. */
public record NewUser(Email email, Name name) {}
