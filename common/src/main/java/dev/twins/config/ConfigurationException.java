package dev.twins.config;

/** The configuration does not allow a start; the message says which setting and what to do. */
@SuppressWarnings("serial") // never serialised
public final class ConfigurationException extends RuntimeException {
    public ConfigurationException(String message) {
        super(message);
    }

    ConfigurationException(String message, Throwable cause) {
        super(message, cause);
    }
}
