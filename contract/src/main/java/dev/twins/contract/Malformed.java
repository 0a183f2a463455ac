package dev.twins.contract;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.function.UnaryOperator;

/** Ways to break a JSON object that has a field named email, each with the detail of its refusal. */
enum Malformed {
    EMPTY(Fault.NO_JSON, json -> ""),
    WHITE_SPACE(Fault.NO_JSON, json -> " \n"),
    CUT_SHORT(Fault.NO_JSON, json -> json.substring(0, json.length() - 1)),
    TRAILING_TEXT(Fault.NO_JSON, json -> json + "x"),
    TRAILING_OBJECT(Fault.NO_JSON, json -> json + "{}"),
    TRAILING_COMMA(Fault.NO_JSON, json -> json.replace("}", ",}")),
    TRAILING_NUL(Fault.NO_JSON, json -> json + "\0"),
    COMMENT(Fault.NO_JSON, json -> "/**/" + json),
    GUARD_AGAINST_INCLUSION(Fault.NO_JSON, json -> ")]}'\n" + json),
    SINGLE_QUOTES(Fault.NO_JSON, json -> json.replace('"', '\'')),
    BARE_NAME(Fault.NO_JSON, json -> json.replace("\"email\"", "email")),
    NUMBER_AS_NAME(Fault.NO_JSON, json -> json.replace("\"email\"", "1")),
    EQUALS_SIGN(Fault.NO_JSON, json -> json.replaceFirst(":", "=")),
    LINE_BREAK_IN_TEXT(Fault.NO_JSON, json -> json.replaceFirst("@", "\n@")),
    NUL_IN_TEXT(Fault.NO_JSON, json -> json.replaceFirst("@", "\0@")),
    UNKNOWN_ESCAPE(Fault.NO_JSON, json -> json.replaceFirst("@", "\\\\x@")),
    CUT_ESCAPE(Fault.NO_JSON, json -> json.replaceFirst("@", "\\\\u00@")),
    LONE_SURROGATE(Fault.NO_JSON, json -> json.replaceFirst("@", "\\\\ud800@")),
    LOW_SURROGATE_FIRST(Fault.NO_JSON, json -> json.replaceFirst("@", "\\\\udc00\\\\ud800@")),
    LONE_SURROGATE_IN_A_NAME(Fault.NO_JSON, json -> json.replace("}", ",\"\\ud800\":1}")),
    NOT_A_NUMBER(Fault.NO_JSON, json -> json.replace("}", ",\"extra\":NaN}")),
    INFINITY(Fault.NO_JSON, json -> json.replace("}", ",\"extra\":-Infinity}")),
    LEADING_ZERO(Fault.NO_JSON, json -> json.replace("}", ",\"extra\":01}")),
    HEXADECIMAL(Fault.NO_JSON, json -> json.replace("}", ",\"extra\":0x1}")),
    CAPITAL_TRUE(Fault.NO_JSON, json -> json.replace("}", ",\"extra\":True}")),
    DUPLICATE_KEY(Fault.TWICE, json -> json.replace("}", ",\"email\":\"twice@contract.example\"}")),
    DUPLICATE_KEY_ESCAPED(Fault.TWICE, json -> json.replace("}", ",\"\\u0065mail\":\"twice@contract.example\"}")),
    DUPLICATE_UNKNOWN_KEY(Fault.TWICE, json -> json.replace("}", ",\"extra\":1,\"extra\":1}")),
    DUPLICATE_KEY_INSIDE(Fault.TWICE, json -> json.replace("}", ",\"extra\":[{\"a\":1,\"a\":1}]}")),
    NESTED_DEEPLY(Fault.NO_JSON, json -> json.replace("}", ",\"extra\":" + nested("[", "]", 10_000) + "}")),
    OBJECTS_NESTED_DEEPLY(
            Fault.NO_JSON, json -> json.replace("}", ",\"extra\":" + nested("{\"a\":", "}", 10_000) + "}")),
    ARRAY(Fault.NO_OBJECT, json -> "[" + json + "]"),
    EMPTY_ARRAY(Fault.NO_OBJECT, json -> "[]"),
    NULL(Fault.NO_OBJECT, json -> "null"),
    TRUE(Fault.NO_OBJECT, json -> "true"),
    STRING(Fault.NO_OBJECT, json -> "\"email\""),
    NUMBER(Fault.NO_OBJECT, json -> "5"),
    HUGE_NUMBER(Fault.NO_OBJECT, json -> "1e400"),
    BYTE_ORDER_MARK(Fault.MARK, json -> "\u00EF\u00BB\u00BF" + json),
    BAD_UTF_8(Fault.NO_UTF_8, json -> json.replaceFirst("@", "\u00C3\u0028@")),
    CUT_UTF_8(Fault.NO_UTF_8, json -> json + "\u00F0\u009F"),
    OVERLONG_UTF_8(Fault.NO_UTF_8, json -> json.replaceFirst("@", "\u00C0\u00AF@")),
    SURROGATE_IN_UTF_8(Fault.NO_UTF_8, json -> json.replaceFirst("@", "\u00ED\u00A0\u0080@")),
    BEYOND_UNICODE(Fault.NO_UTF_8, json -> json.replaceFirst("@", "\u00F4\u0090\u0080\u0080@")),
    LATIN_1(Fault.NO_UTF_8, json -> json.replaceFirst("@", "\u00E9@")),
    UTF_16_BARE(Fault.NO_JSON, json -> new String(json.getBytes(UTF_16LE), ISO_8859_1)),
    UTF_16_WITH_MARK(Fault.NO_UTF_8, json -> new String(json.getBytes(UTF_16), ISO_8859_1));

    /** The detail of the refusal. */
    final String detail;

    private final UnaryOperator<String> spoil;

    Malformed(String detail, UnaryOperator<String> spoil) {
        this.detail = detail;
        this.spoil = spoil;
    }

    /** Each character of both texts stands for one byte. */
    String of(String json) {
        return spoil.apply(json);
    }

    byte[] of(Body body) {
        return of(new String(body.json().getBytes(UTF_8), ISO_8859_1)).getBytes(ISO_8859_1);
    }

    private static String nested(String open, String close, int times) {
        return open.repeat(times) + close.repeat(times);
    }

    /** The details, in a class of their own: an enum's static fields are not set yet while its values are created. */
    private static final class Fault {
        static final String NO_JSON = "The body is not valid JSON";
        static final String NO_OBJECT = "The body must be a JSON object";
        static final String NO_UTF_8 = "The body is not valid UTF-8";
        static final String TWICE = "The body has a name twice";
        static final String MARK = "The body must not begin with a byte order mark";
    }
}
