package dev.twins.contract;

import static dev.twins.contract.Expected.invalid;
import static dev.twins.contract.Expected.refusal;
import static dev.twins.contract.Expected.status;
import static dev.twins.contract.Expected.user;
import static dev.twins.contract.JsonAttacks.CREATE;
import static dev.twins.contract.JsonAttacks.GOOD;
import static dev.twins.contract.JsonAttacks.LOGIN;
import static dev.twins.contract.JsonAttacks.REGISTER;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;

/** Values at their limits, values that a client must not set, and values aimed at systems behind the API. */
final class FieldAttacks extends Attacks {
    private static final String CONTROL = "must not contain control characters";
    private static final String BLANK = "must not contain white space";
    private static final String NO_ADDRESS = "must be an e-mail address such as ada@example.org";
    private static final String NAME_LENGTH = "must have 1 to 100 characters";
    private static final String PASSWORD_LENGTH = "must have 8 to 128 characters";
    private static final String TWO_UNITS = "\uD83D\uDE00";
    private static final String LINE_BREAK = "\\r\\n{\\\"event\\\":\\\"FORGED\\\"}";

    FieldAttacks() {
        super("fields");
        for (String line : List.of(REGISTER, CREATE)) {
            emails(line);
            names(line);
            privileges(line);
        }
        passwords();
        logins();
    }

    private void emails(String line) {
        for (int length = 253; length <= 255; length++) {
            Expected expected = length <= 254 ? status(201) : invalid("email: must have at most 254 characters");
            add(line, "email", "{new}@" + "x".repeat(length - 37), expected);
            add(line, "email", "{new}@" + Sent.utf8(TWO_UNITS).repeat(length - 37), expected);
        }
        for (String none : List.of("", "@", "a@", "@b", "a", "a@@b", "a@b@c", "<a@b>@c", "a%40b")) {
            add(line, "email", none, invalid("email: " + NO_ADDRESS));
        }
        for (String control : List.of("\\u0000", "\\r\\nBcc: x@y", "\\u001b[2J", "\\u007f", "\\u0085", LINE_BREAK)) {
            add(line, "email", "{new}@b" + control, invalid("email: " + CONTROL));
        }
        for (String blank : List.of(" ", "\\u00a0", "\\u2003", "\\u2028", "\\u3000")) {
            add(line, "email", "{new}@" + blank + "b", invalid("email: " + BLANK));
        }
        for (String other :
                List.of("\u0430\u0501\u0430", "\uFF41\uFF44\uFF41", "\u00DF", "a\u0301", "'--", "%00", "${x}")) {
            add(line, "email", Sent.utf8(other) + "{new}@b", status(201));
        }
        taken(line, email -> email);
        taken(line, email -> email.toUpperCase(Locale.ROOT));
        taken(line, email -> email.toLowerCase(Locale.ROOT));
        taken(line, email -> email.replace("@", "\\u0040"));
    }

    private void taken(String line, UnaryOperator<String> spelling) {
        add(
                line + " with a taken address, written as " + spelling.apply("Ada@X"),
                target -> Sent.json(
                        line,
                        with(
                                line,
                                "email",
                                spelling.apply(target.account().user().email()))),
                refusal(409, "Email already registered"));
    }

    private void names(String line) {
        for (int length : new int[] {99, 100, 101}) {
            Expected expected = length <= 100 ? status(201) : invalid("name: " + NAME_LENGTH);
            add(line, "name", "x".repeat(length), expected);
            add(line, "name", Sent.utf8(TWO_UNITS).repeat(length), expected);
            add(line, "name", " ".repeat(50) + "x".repeat(length) + "\\u2003", expected);
        }
        for (String empty : List.of("", " ", "\\u3000\\u2003")) {
            add(line, "name", empty, invalid("name: " + NAME_LENGTH));
        }
        for (String control : List.of("\\u0000", "\\t", "\\u001b[2J", "\\u007f", "\\u0085", LINE_BREAK)) {
            add(line, "name", "Ada" + control, invalid("name: " + CONTROL));
        }
        for (String text : Hostile.TEXTS) {
            add(line, "name", Hostile.quoted(text), user(201, "name", text));
        }
    }

    private void privileges(String line) {
        for (String member : List.of(
                "\"id\":\"00000000-0000-4000-8000-000000000000\"",
                "\"role\":\"admin\"",
                "\"groups\":[\"admin\"]",
                "\"password_hash\":\"$argon2id$v=19$m=8,t=1,p=1$AAAAAAAAAAA$AAAAAAAAAAAAAAAAAAAAAA\"",
                "\"created_at\":\"2000-01-01T00:00:00Z\"")) {
            String body = JsonAttacks.withMember(GOOD.get(line), member);
            add(Sent.json(line, body), status(201).and(answer -> {
                assertThat(answer.user().id()).isNotEqualTo("00000000-0000-4000-8000-000000000000");
                assertThat(answer.user().createdAt()).isAfter(Instant.parse("2020-01-01T00:00:00Z"));
            }));
        }
    }

    private void passwords() {
        for (int length : new int[] {7, 8, 9, 127, 128, 129}) {
            Expected expected = length >= 8 && length <= 128 ? status(201) : invalid("password: " + PASSWORD_LENGTH);
            add(REGISTER, "password", "x3-%kQz,8".repeat(15).substring(0, length), expected);
            add(REGISTER, "password", Sent.utf8(TWO_UNITS).repeat(length), expected);
        }
        add(REGISTER, "password", "", invalid("password: " + PASSWORD_LENGTH));
        for (String common : List.of("password", "PASSWORD", "12345678", "iloveyou", "qwertyuiop")) {
            add(REGISTER, "password", common, invalid("password: is too common"));
        }
        for (String kept :
                List.of(LINE_BREAK, "\\u0000\\u0000\\u0000\\u0000\\u0000\\u0000\\u0000\\u0000", "        ")) {
            add(REGISTER, "password", kept, status(201));
        }
        add(
                Sent.json(REGISTER, "{\"email\":\"ada@b.example\",\"name\":\"x\",\"password\":\"ADA@B.example\"}"),
                invalid("password: must not be the e-mail address"));
    }

    private void logins() {
        Expected wrong = refusal(401, "Invalid credentials");
        for (String text : Hostile.TEXTS) {
            add(LOGIN, "email", Hostile.quoted(text), wrong);
        }
        for (String email : List.of("", "{new}@nobody.example", LINE_BREAK, "\\u0000", "{new}@" + "x".repeat(60_000))) {
            add(LOGIN, "email", email, wrong);
        }
        for (String password : List.of("", "' OR '1'='1", LINE_BREAK, "\\u0000", "x".repeat(60_000))) {
            String body = with(LOGIN, "email", "{new}@nobody.example");
            add(Sent.json(LOGIN, with(body, "\"password\":\"[^\"]*\"", "password", password)), wrong);
        }
    }

    private void add(String line, String field, String value, Expected expected) {
        add(Sent.json(line, with(line, field, value)), expected);
    }

    /** A valid body with one field replaced by this text, already escaped as the inside of a JSON string. */
    private static String with(String line, String field, String value) {
        return with(GOOD.get(line), "\"" + field + "\":\"[^\"]*\"", field, value);
    }

    private static String with(String body, String old, String field, String value) {
        return body.replaceFirst(old, Matcher.quoteReplacement("\"" + field + "\":\"" + value + "\""));
    }
}
