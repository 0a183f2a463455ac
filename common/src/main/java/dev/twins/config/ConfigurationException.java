package dev.twins.config;

/** The configuration does not allow a start; the message says which setting and what to do. It has no cause, which might show a secret. */
@SuppressWarnings("serial") // never serialised
public final class ConfigurationException extends RuntimeException {
    public ConfigurationException(String message) {
        super(message);
    }
}
