package dev.twins.config;

/**
 * What an application is told from outside, read once at its start.
 *
 * @param database where its database is
 * @param tokens how it signs and verifies tokens
 * @param web what it is told of those who talk to it
 */
public record Settings(DatabaseUrl database, TokenSettings tokens, WebSettings web) {

    /**
     * Reads the settings of a service.
     *
     * @throws ConfigurationException if one is missing or wrong
     */
    public static Settings read(Service service, Source source) {
        DatabaseUrl database = DatabaseUrl.read(service, source);
        return new Settings(database, TokenSettings.read(service, database, source), WebSettings.read(service, source));
    }
}
