package dev.twins.config;

import java.net.IDN;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The types of settings. Each text is converted to its normal form, or is {@link Malformed}. */
final class Values {
    private static final Pattern URL =
            Pattern.compile("(?i)([a-z][a-z0-9+.-]*)://(\\[[0-9a-f:.]+]|[^/?#@:\\[\\]\\s]+)(?::(\\d{1,5}))?(/.*)?");

    private static final Pattern HOST = Pattern.compile("[A-Za-z0-9._-]+");

    /** Browsers take a host for an IPv4 address if its last label is a number (URL standard, "ends in a number checker"). */
    private static final Pattern IP_V4 = Pattern.compile("(?i)(.*\\.)?(\\d+|0x[0-9a-f]*)\\.?");

    private static final Pattern IP_V4_IN_FULL =
            Pattern.compile("(\\.?(25[0-5]|2[0-4]\\d|1\\d\\d|[1-9]?\\d)(?=\\.|$)){4}(?<!\\.)");

    /** IDNA 2003, which Java knows, replaces these letters; browsers keep them. */
    private static final Pattern AMBIGUOUS = Pattern.compile("[\u00df\u1e9e\u03c2\u200c\u200d]");

    private static final Pattern HEADER = Pattern.compile("[A-Za-z0-9_-]+");
    private static final Pattern NOT_IN_PATH = Pattern.compile("[^A-Za-z0-9$_.+!*()~/%-]|%(?![0-9A-Fa-f]{2})|//");

    private Values() {}

    static boolean flag(String text) {
        return switch (text.toLowerCase(Locale.ROOT)) {
            case "true", "on", "yes", "1" -> true;
            case "false", "off", "no", "0" -> false;
            default -> throw new Malformed("is neither on nor off");
        };
    }

    static Duration seconds(String text) {
        if (!text.matches("[1-9][0-9]{0,6}")) {
            throw new Malformed("is no whole number of seconds from 1 to 9999999");
        }
        return Duration.ofSeconds(Long.parseLong(text));
    }

    static String name(String text) {
        if (text.chars().anyMatch(Character::isISOControl)) {
            throw new Malformed("holds a line break or another control character");
        }
        if (text.matches("[\"'\\[{].*")) {
            throw new Malformed("holds a quote or a bracket, which would be part of the name");
        }
        return text;
    }

    static List<String> names(String text) {
        return list(text).map(Values::name).toList();
    }

    /** Origins as browsers send them (RFC 6454, section 6.1): in lower case, without default port and path. */
    static List<String> origins(String text) {
        return list(text).map(Values::origin).distinct().toList();
    }

    /** Names of headers, in lower case. {@code *} is refused, because it would allow every header. */
    static List<String> headers(String text) {
        return list(text).map(Values::header).distinct().toList();
    }

    /** A URL that can be followed by a path, and stand in a Content-Security-Policy. */
    static URI baseUrl(String text) {
        Matcher url = url(text);
        if (!url.group(1).matches("(?i)https?")) {
            throw new Malformed("does not begin with http:// or https://");
        }
        try {
            return new URI(originOf(url) + path(url.group(4) == null ? "" : url.group(4)));
        } catch (URISyntaxException e) {
            throw new Malformed("is no URL");
        }
    }

    /** A path without a slash at its end; empty for the root. */
    static String path(String text) {
        String path = text.replaceFirst("^/*", "/").replaceFirst("/+$", "");
        if (NOT_IN_PATH.matcher(path).find()) {
            throw new Malformed(
                    "has a path with a query, a fragment, an empty segment or a character that cannot be there");
        }
        return path;
    }

    /** A mapping key of API Gateway, which has no percent-encoding. AWS's tools write {@code (none)} for an empty one. */
    static String basePath(String text) {
        if (text.equals("(none)")) {
            return "";
        }
        if (text.contains("%")) {
            throw new Malformed("holds a %, which no mapping key can hold");
        }
        return path(text);
    }

    private static String origin(String text) {
        if (text.equals("*")) {
            throw new Malformed("holds *, which would let the pages of everybody in; name the origins");
        }
        Matcher url = url(text);
        if (url.group(4) != null && !url.group(4).equals("/")) {
            throw new Malformed("holds an origin with a path");
        }
        return originOf(url);
    }

    private static String header(String text) {
        if (!HEADER.matcher(text).matches()) {
            throw new Malformed("holds something that is no name of a header");
        }
        return text.toLowerCase(Locale.ROOT);
    }

    private static Matcher url(String text) {
        Matcher url = URL.matcher(text);
        if (!url.matches()) {
            throw new Malformed("is no URL with a scheme and a host, and without a user, a query and a fragment");
        }
        return url;
    }

    private static String originOf(Matcher url) {
        String scheme = url.group(1).toLowerCase(Locale.ROOT);
        return scheme + "://" + host(url.group(2)) + port(scheme, url.group(3));
    }

    private static String host(String text) {
        if (text.startsWith("[")) {
            return ipV6(text);
        }
        String host = ascii(text);
        if (!HOST.matcher(host).matches()) {
            throw new Malformed("has a host that is neither a name nor an address");
        }
        if (IP_V4.matcher(host).matches() && !IP_V4_IN_FULL.matcher(host).matches()) {
            throw new Malformed(
                    "has an address that browsers write in another way; write four numbers such as 127.0.0.1");
        }
        return host.toLowerCase(Locale.ROOT);
    }

    /** An address in brackets as browsers write it (RFC 5952, section 4): the longest run of zeros is left out. */
    private static String ipV6(String text) {
        String address = address(text).getHostAddress();
        for (int zeros = 8; zeros > 1; zeros--) {
            String shorter = address.replaceFirst("(^|:)0(:0){" + (zeros - 1) + "}(:|$)", "::");
            if (!shorter.equals(address)) {
                return "[" + shorter + "]";
            }
        }
        return "[" + address + "]";
    }

    /** Nothing is looked up: a text in brackets is an address or nothing. */
    private static Inet6Address address(String text) {
        try {
            if (InetAddress.getByName(text) instanceof Inet6Address address) {
                return address;
            }
        } catch (UnknownHostException e) {
            throw new Malformed("has a host in brackets that is no address");
        }
        throw new Malformed("has an IPv4 address in the form of IPv6; write it as 127.0.0.1");
    }

    private static String ascii(String host) {
        if (AMBIGUOUS.matcher(host).find()) {
            throw new Malformed("has a host that browsers encode in another way; write it as they do (xn--...)");
        }
        try {
            return IDN.toASCII(host);
        } catch (IllegalArgumentException e) {
            throw new Malformed("has a host that is no name");
        }
    }

    private static String port(String scheme, String text) {
        if (text == null) {
            return "";
        }
        int port = Integer.parseInt(text);
        if (port < 1 || port > 65_535) {
            throw new Malformed("has a port that is no number from 1 to 65535");
        }
        boolean isDefault = scheme.equals("https") ? port == 443 : scheme.equals("http") && port == 80;
        return isDefault ? "" : ":" + port;
    }

    /** Splits at commas. A comma at the end, or a second one in a row, counts for nothing. */
    private static Stream<String> list(String text) {
        List<String> elements = Stream.of(text.split(","))
                .map(String::strip)
                .filter(element -> !element.isEmpty())
                .toList();
        if (elements.isEmpty()) {
            throw new Malformed("is a list of nothing");
        }
        return elements.stream();
    }
}
