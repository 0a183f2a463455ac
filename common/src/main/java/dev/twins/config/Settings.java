package dev.twins.config;

/**
 * An application's configuration, read once at its start.
 *
 * @param database the database to connect to
 * @param tokens for signing and verifying tokens
 */
public record Settings(DatabaseUrl database, TokenSettings tokens) {

    /**
     * Reads the settings of a service.
     *
     * @throws ConfigurationException if one is missing or wrong
     */
    public static Settings read(Service service, Source source) {
        DatabaseUrl database = DatabaseUrl.read(service, source);
        return new Settings(database, TokenSettings.read(service, database, source));
    }
}
