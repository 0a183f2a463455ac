package dev.twins.contract;

/** A registered user who has logged in. */
record Account(User user, String password, String token) {
    /** Without the secrets. */
    @Override
    public String toString() {
        return user.toString();
    }
}
