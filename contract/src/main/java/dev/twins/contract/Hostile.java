package dev.twins.contract;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.HexFormat;
import java.util.List;

/** Text that has a special meaning to a database, a shell, a browser, a log or a template, but none to this API. */
final class Hostile {
    static final List<String> TEXTS = List.of(
            "' OR '1'='1",
            "'; DROP TABLE users;--",
            "\" OR \"\"=\"",
            "x'||pg_sleep(10)||'",
            "1) UNION SELECT password_hash FROM users--",
            "$1::int",
            "\\",
            "%s%n%x",
            "${jndi:ldap://127.0.0.1:1/x}",
            "#{7*7}{{7*7}}<%= 7*7 %>",
            "<script>alert(1)</script>",
            "\"><img src=x onerror=alert(1)>",
            "javascript:alert(1)",
            "$(touch /tmp/x)`touch /tmp/x`",
            "=cmd|' /C calc'!A0",
            "../../../../etc/passwd",
            "\u202Egnp.exe\u202C",
            "\u05D3\u05DC \u0627\u0644",
            "e\u0301\u0327Z\u0351\u034F\u0301\u0322\u031B",
            "\uD83D\uDC69\u200D\uD83D\uDCBB\uD83C\uDDE9\uD83C\uDDEA",
            "\uFEFF\u200B\u2060\uFFFD\uFFFF",
            "\uDB40\uDC41\uDBFF\uDFFF");

    private Hostile() {}

    /** The text with every byte percent-encoded, so that any byte arrives. */
    static String escaped(String text) {
        StringBuilder escaped = new StringBuilder();
        for (byte b : text.getBytes(UTF_8)) {
            escaped.append('%').append(HexFormat.of().toHexDigits(b));
        }
        return escaped.toString();
    }

    /** As the inside of a JSON string, in the characters that stand for its bytes. */
    static String quoted(String text) {
        return Sent.utf8(text.replace("\\", "\\\\").replace("\"", "\\\""));
    }
}
