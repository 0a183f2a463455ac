package dev.twins.auth;

/**
 * What a log-in claims; nothing about it is known to be true, or even well-formed.
 */
public record Credentials(String email, String password) {
    @Override
    public String toString() {
        return "credentials";
    }
}
