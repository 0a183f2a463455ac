package dev.twins.config;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Parses a connection URI as libpq does: parameters may also give the parts of the address, and the last one of a name
 * counts. It is stricter in one respect: ambiguous characters have to be percent-encoded.
 */
final class DatabaseUrlParser {
    static final String FORM = "postgresql://user:password@host:port/database";

    private static final String ENCODE =
            "; percent-encode it in the user's name and the password (@ is %40, # is %23, / is %2F, ? is %3F, % is %25)";

    private static final Set<String> PARTS = Set.of("user", "password", "host", "port", "dbname");
    private static final Pattern SCHEME = Pattern.compile("(?i)postgres(?:ql)?://(.*)");
    /** Blanks and control and format characters: web pages and chats put them into what people copy. */
    private static final Pattern INVISIBLE = Pattern.compile("[\\p{Z}\\p{Cc}\\p{Cf}]");

    private static final Pattern HOST = Pattern.compile("[A-Za-z0-9._-]+|\\[[0-9A-Fa-f:.]+]");
    private static final Pattern BARE_IPV6 = Pattern.compile("[0-9A-Fa-f.:]*(?:::|(?::[0-9A-Fa-f.]*){6}).*");
    /** Signs of a misplaced parameter, quote, escape or placeholder. */
    private static final Pattern NOT_IN_DATABASE = Pattern.compile("[;&=,\"'\\\\(){}<>]");

    private static final Pattern BARE_PERCENT = Pattern.compile("%(?![0-9A-Fa-f]{2})");
    private static final Pattern NAME = Pattern.compile("[A-Za-z][A-Za-z0-9_.]{0,39}");

    private final Map<String, String> parts = new HashMap<>();
    private final Map<String, String> parameters = new LinkedHashMap<>();
    private boolean holdsSecret;

    private DatabaseUrlParser() {}

    /** @throws Malformed if the text is no such URI, or has a parameter that is unknown or has an unknown value */
    static DatabaseUrl parse(String text) {
        DatabaseUrlParser parser = new DatabaseUrlParser();
        parser.takeApart(afterScheme(text));
        return parser.url();
    }

    private static String afterScheme(String text) {
        if (text.startsWith("\"") || text.startsWith("'")) {
            throw new Malformed(
                    "begins with a quote, which docker --env-file keeps: remove it, and the one at the end");
        }
        if (INVISIBLE.matcher(text).find()) {
            throw new Malformed("contains a blank, a line break or an invisible character (a blank is %20)");
        }
        if (text.startsWith("jdbc:")) {
            throw new Malformed("begins with jdbc:, the form of JDBC; write it as a URL of PostgreSQL's own");
        }
        Matcher scheme = SCHEME.matcher(text);
        if (!scheme.matches()) {
            throw new Malformed("does not begin with postgresql://");
        }
        return scheme.group(1);
    }

    private void takeApart(String rest) {
        int slash = rest.indexOf('/');
        int at = rest.lastIndexOf('@', slash < 0 ? rest.length() : slash);
        String userInfo = rest.substring(0, Math.max(at, 0));
        String address = rest.substring(at + 1);
        if (containsAny(userInfo, "@?#[]") || containsAny(address, "@#")) {
            throw new Malformed("contains @, /, ?, # or a bracket where it has another meaning" + ENCODE);
        }
        String[] addressAndQuery = address.split("\\?", 2);
        credentials(userInfo);
        location(addressAndQuery[0]);
        if (addressAndQuery.length == 2) {
            query(addressAndQuery[1]);
        }
    }

    private void credentials(String userInfo) {
        String[] userAndPassword = userInfo.split(":", 2);
        put("user", userAndPassword[0]);
        put("password", userAndPassword.length == 2 ? userAndPassword[1] : "");
    }

    private void location(String location) {
        String[] authorityAndPath = location.split("/", 2);
        authority(authorityAndPath[0]);
        String path = authorityAndPath.length == 2 ? authorityAndPath[1] : "";
        if (path.contains("/")) {
            throw new Malformed("has a second / in the database's name (/ is %2F)");
        }
        Matcher misplaced = NOT_IN_DATABASE.matcher(path);
        if (misplaced.find()) {
            throw new Malformed("has a %s in the database's name (parameters begin with ?; remove it, or write %%%02X)"
                    .formatted(misplaced.group(), (int) misplaced.group().charAt(0)));
        }
        put("dbname", path);
    }

    private void authority(String authority) {
        if (authority.contains(",")) {
            throw new Malformed("names several hosts; give the one that leads to the primary");
        }
        if (BARE_IPV6.matcher(authority).matches()) {
            throw new Malformed("has a host that looks like an IPv6 address, which needs brackets: [::1]:5432");
        }
        if (authority.startsWith("[") && authority.contains("%")) {
            throw new Malformed("has an IPv6 address with a zone (%), which is refused");
        }
        int colon = authority.indexOf(':', authority.indexOf(']'));
        put("host", colon < 0 ? authority : authority.substring(0, colon));
        put("port", colon < 0 ? "" : authority.substring(colon + 1));
    }

    private void query(String query) {
        for (String token : query.split("&")) {
            String[] nameAndValue = token.split("=", 2);
            if (nameAndValue.length == 2) {
                String name = decoded(nameAndValue[0]);
                holdsSecret |= name.endsWith("password");
                put(name, nameAndValue[1]);
            } else if (!token.isEmpty()) {
                throw new Malformed("has a parameter without a value (& is %26)");
            }
        }
    }

    private void put(String name, String encoded) {
        (PARTS.contains(name) ? parts : parameters).put(name, decoded(encoded));
    }

    private DatabaseUrl url() {
        String host = host();
        int port = port();
        String database = part("dbname", "names no database");
        String user = part("user", "needs a user's name and a password");
        String password = part("password", "needs a password");
        Map<String, String> translated = new HashMap<>();
        parameters.forEach((name, value) -> DatabaseParameter.find(name)
                .orElseThrow(() -> new Malformed(unknown(name)))
                .apply(name, value, translated));
        boolean pooled = Boolean.parseBoolean(translated.remove(DatabaseParameter.POOLED));
        Tls.complete(translated);
        if (!translated.remove("currentSchema", "public") && pooled && translated.containsKey("currentSchema")) {
            throw new Malformed(
                    "names a schema, which a pooler does not pass on; set it once: alter role ... set search_path");
        }
        return new DatabaseUrl(host, port, database, user, password, translated, pooled, Optional.empty());
    }

    private String host() {
        String host = part("host", "names no host");
        if (host.startsWith("/")) {
            throw new Malformed("names a Unix socket, and the driver connects by TCP only: give host and port");
        }
        if (!HOST.matcher(host).matches()) {
            throw new Malformed(
                    "has a host that is neither a name nor an address (an IPv6 address needs brackets, and has no zone)");
        }
        return host.toLowerCase(Locale.ROOT);
    }

    private int port() {
        String port = parts.get("port");
        if (port.isEmpty()) {
            return 5432;
        }
        if (!port.matches("\\d{1,5}") || Integer.parseInt(port) < 1 || Integer.parseInt(port) > 65_535) {
            throw new Malformed("has a port that is no number from 1 to 65535");
        }
        return Integer.parseInt(port);
    }

    private String part(String name, String missing) {
        String part = parts.get(name);
        if (part.isEmpty()) {
            throw new Malformed(missing);
        }
        return part;
    }

    /** Hides the name if it may be the end of a password with a bare {@code &}. */
    private String unknown(String name) {
        return holdsSecret || !NAME.matcher(name).matches()
                ? "has a parameter that is not known"
                : "has the parameter " + name + ", which is not known";
    }

    private static boolean containsAny(String text, String characters) {
        return text.chars().anyMatch(c -> characters.indexOf(c) >= 0);
    }

    private static String decoded(String text) {
        if (BARE_PERCENT.matcher(text).find()) {
            throw new Malformed("contains a % that begins no percent-encoding" + ENCODE);
        }
        // "+" stands for itself in a connection URI.
        String decoded = URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
        if (containsAny(decoded, "\0\uFFFD")) {
            throw new Malformed("contains a percent-encoding that is no character of UTF-8");
        }
        return decoded;
    }
}
