package dev.twins.config;

import java.net.URI;
import java.util.List;
import java.util.Optional;

/**
 * What an application is told from outside, read once at its start.
 *
 * @param service the application's own name
 * @param database where its database is
 * @param tokens how it signs and verifies tokens
 * @param corsOrigins the web origins that may call the API from a browser
 * @param peer the base URL of the other side, if there is one
 * @param local whether both sides run on one machine for a look
 * @param serverTiming whether answers tell where the time went
 */
public record Settings(
        Service service,
        DatabaseUrl database,
        TokenSettings tokens,
        List<String> corsOrigins,
        Optional<URI> peer,
        boolean local,
        boolean serverTiming) {

    /**
     * Reads the settings of a service.
     *
     * @throws ConfigurationException if one is missing or wrong
     */
    public static Settings read(Service service, Source source) {
        DatabaseUrl database = database(service, source);
        return new Settings(
                service,
                database,
                TokenSettings.read(service, database, source),
                list(source.find("CORS_ORIGINS")),
                source.find("PEER_URL").map(Settings::baseUrl),
                source.find("TWINS_LOCAL").filter("true"::equals).isPresent(),
                source.find("SERVER_TIMING").filter("off"::equals).isEmpty());
    }

    private static DatabaseUrl database(Service service, Source source) {
        DatabaseUrl url = DatabaseUrl.parse(source.find("DATABASE_URL")
                .or(service::defaultDatabaseUrl)
                .orElseThrow(() -> new ConfigurationException(
                        "DATABASE_URL is not set: postgresql://user:password@host:port/database")));
        return source.find("DATABASE_CA").map(url::trusting).orElse(url);
    }

    private static List<String> list(Optional<String> text) {
        return text.map(value -> List.of(value.trim().split("\\s*,\\s*"))).orElse(List.of());
    }

    private static URI baseUrl(String text) {
        try {
            URI url = new URI(text.replaceAll("/+$", ""));
            if (url.getHost() != null && url.getScheme().matches("https?")) {
                return url;
            }
        } catch (java.net.URISyntaxException e) {
            throw new ConfigurationException("PEER_URL is not a URL: " + text, e);
        }
        throw new ConfigurationException("PEER_URL must be a base URL such as http://localhost:8081, not " + text);
    }
}
