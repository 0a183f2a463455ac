package dev.twins.contract;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.function.UnaryOperator;

/** Ways to spoil the text of a JSON object that has a field named email. */
enum Malformed {
    EMPTY(json -> ""),
    WHITE_SPACE(json -> " \n"),
    CUT_SHORT(json -> json.substring(0, json.length() - 1)),
    TRAILING_TEXT(json -> json + "x"),
    TRAILING_OBJECT(json -> json + "{}"),
    TRAILING_COMMA(json -> json.replace("}", ",}")),
    COMMENT(json -> "/**/" + json),
    SINGLE_QUOTES(json -> json.replace('"', '\'')),
    BARE_NAME(json -> json.replace("\"email\"", "email")),
    EQUALS_SIGN(json -> json.replaceFirst(":", "=")),
    LINE_BREAK_IN_TEXT(json -> json.replaceFirst("@", "\n@")),
    UNKNOWN_ESCAPE(json -> json.replaceFirst("@", "\\\\x@")),
    LONE_SURROGATE(json -> json.replaceFirst("@", "\\\\ud800@")),
    NOT_A_NUMBER(json -> json.replace("}", ",\"extra\":NaN}")),
    LEADING_ZERO(json -> json.replace("}", ",\"extra\":01}")),
    DUPLICATE_KEY(json -> json.replace("}", ",\"email\":\"twice@contract.example\"}")),
    DUPLICATE_KEY_ESCAPED(json -> json.replace("}", ",\"\\u0065mail\":\"twice@contract.example\"}")),
    DUPLICATE_UNKNOWN_KEY(json -> json.replace("}", ",\"extra\":1,\"extra\":1}")),
    NESTED_DEEPLY(json -> json.replace("}", ",\"extra\":" + "[".repeat(20_000) + "]".repeat(20_000) + "}")),
    ARRAY(json -> "[" + json + "]"),
    NULL(json -> "null"),
    STRING(json -> "\"email\""),
    NUMBER(json -> "5"),
    BYTE_ORDER_MARK(json -> "\u00EF\u00BB\u00BF" + json),
    BAD_UTF_8(json -> json.replaceFirst("@", "\u00C3\u0028@")),
    OVERLONG_UTF_8(json -> json.replaceFirst("@", "\u00C0\u00AF@")),
    SURROGATE_IN_UTF_8(json -> json.replaceFirst("@", "\u00ED\u00A0\u0080@")),
    LATIN_1(json -> json.replaceFirst("@", "\u00E9@")),
    UTF_16(json -> new String(json.getBytes(UTF_16LE), ISO_8859_1));

    private final UnaryOperator<String> spoil;

    Malformed(UnaryOperator<String> spoil) {
        this.spoil = spoil;
    }

    /** Each character of the spoilt text stands for one byte. */
    byte[] of(Body body) {
        return spoil.apply(new String(body.json().getBytes(UTF_8), ISO_8859_1)).getBytes(ISO_8859_1);
    }
}
