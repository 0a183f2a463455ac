package dev.twins.config;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Optional;

/**
 * What an application is told of those who talk to it.
 *
 * @param service the application's own name
 * @param corsOrigins the web origins that may call the API from a browser
 * @param peer the base URL of the other side, if there is one
 * @param local whether both sides run on one machine for a look
 * @param serverTiming whether answers tell where the time went
 */
public record WebSettings(
        Service service, List<String> corsOrigins, Optional<URI> peer, boolean local, boolean serverTiming) {

    private static final Setting<String> BASE_PATH =
            new Setting<>("BASE_PATH", "a path such as /v1", WebSettings::path);

    /**
     * Reads the settings of a service's edge. None of them is a secret.
     *
     * @throws ConfigurationException if one is wrong
     */
    public static WebSettings read(Service service, Source source) {
        return new WebSettings(
                service,
                list(source.find("CORS_ORIGINS")),
                source.find("PEER_URL").map(WebSettings::baseUrl),
                source.find("TWINS_LOCAL").filter("true"::equals).isPresent(),
                source.find("SERVER_TIMING").filter("off"::equals).isEmpty());
    }

    /**
     * What a custom domain puts before each path of the function, such as {@code /v1}; empty if nothing.
     *
     * @throws ConfigurationException if it is no path
     */
    public static String basePath(Source source) {
        return BASE_PATH.in(source).orElse("");
    }

    private static List<String> list(Optional<String> text) {
        return text.map(value -> List.of(value.trim().split("\\s*,\\s*"))).orElse(List.of());
    }

    private static String path(String text) {
        String path = text.replaceFirst("^/*", "/").replaceFirst("/+$", "");
        if (!path.matches("(/[A-Za-z0-9$_.+!*'()~-]+)*")) {
            throw new Malformed("holds a character that no API mapping has");
        }
        return path;
    }

    private static URI baseUrl(String text) {
        try {
            URI url = new URI(text.replaceAll("/+$", ""));
            if (url.getHost() != null && List.of("http", "https").contains(String.valueOf(url.getScheme()))) {
                return url;
            }
        } catch (URISyntaxException e) {
            throw new ConfigurationException("PEER_URL is not a URL: " + text, e);
        }
        throw new ConfigurationException("PEER_URL must be a base URL such as http://localhost:8081, not " + text);
    }
}
