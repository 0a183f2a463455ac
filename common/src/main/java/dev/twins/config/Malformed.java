package dev.twins.config;

/** A setting's value is wrong. The message continues the setting's name, and never shows any of the value. */
@SuppressWarnings("serial") // never serialised
final class Malformed extends RuntimeException {
    Malformed(String what) {
        super(what);
    }
}
