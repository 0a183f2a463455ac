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
        DatabaseUrl database = database(service, source);
        return new Settings(database, TokenSettings.read(service, database, source), WebSettings.read(service, source));
    }

    private static DatabaseUrl database(Service service, Source source) {
        DatabaseUrl url = DatabaseUrl.parse(source.find("DATABASE_URL")
                .or(service::defaultDatabaseUrl)
                .orElseThrow(() -> new ConfigurationException(
                        "DATABASE_URL is not set: postgresql://user:password@host:port/database")));
        return source.find("DATABASE_CA").map(url::trusting).orElse(url);
    }
}
