package dev.twins.bench.scenario;

/** A registered user who is logged in. */
record Account(String id, String email, String token) {
    static final String PASSWORD = "a long secret 7";
}
