package dev.twins.contract;

import static dev.twins.contract.Expected.invalid;
import static dev.twins.contract.Expected.refusal;
import static dev.twins.contract.Expected.status;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Bodies that are no JSON, JSON of another shape, and JSON that only looks dangerous. */
final class JsonAttacks {
    static final String REGISTER = "POST /auth/register";
    static final String LOGIN = "POST /auth/login";
    static final String CREATE = "POST /api/users";

    /** A body that each of these takes. */
    static final Map<String, String> GOOD = Map.of(
            REGISTER, "{\"email\":\"{new}@attack.example\",\"name\":\"Ada\",\"password\":\"correct horse {new}\"}",
            LOGIN, "{\"email\":\"{email}\",\"password\":\"{password}\"}",
            CREATE, "{\"email\":\"{new}@attack.example\",\"name\":\"Ada\"}");

    private static final String GROUP = "JSON";
    private static final int LIMIT = 65_536;
    private static final int DEEPEST = 32;

    private JsonAttacks() {}

    static List<Attack> all() {
        List<Attack> attacks = new ArrayList<>();
        for (String line : List.of(REGISTER, LOGIN, CREATE)) {
            Expected success = status(line.equals(LOGIN) ? 200 : 201);
            for (Malformed malformed : Malformed.values()) {
                attacks.add(spoilt(line, malformed));
            }
            for (String extra :
                    List.of("1e400", "-0", "1E-999", "9".repeat(400), "[[{}]]", "\"\\u0000\"", "\"\uFFFF\"")) {
                attacks.add(with(line, "\"extra\":" + Sent.utf8(extra), success));
            }
            for (String name :
                    List.of("", "__proto__", "constructor", "@type", "$ref", "class", "Email", "email\\u0000")) {
                attacks.add(with(line, "\"" + name + "\":\"java.lang.Runtime\"", success));
            }
            attacks.add(nested(line, DEEPEST - 1, success));
            attacks.add(nested(line, DEEPEST, refusal(400, "The body is not valid JSON")));
            attacks.add(sized(line, LIMIT, success));
            attacks.add(sized(line, LIMIT + 1, refusal(413, "The body must be at most 65536 bytes")));
            attacks.add(sized(line, 1 << 20, refusal(413, "The body must be at most 65536 bytes")));
        }
        wrongTypes(attacks);
        return attacks;
    }

    private static Attack spoilt(String line, Malformed malformed) {
        return new Attack(
                GROUP,
                line + " " + malformed,
                target -> Sent.json(line, malformed.of(target.fill(GOOD.get(line)))),
                refusal(400, malformed.detail));
    }

    private static Attack with(String line, String member, Expected expected) {
        return Attack.of(GROUP, Sent.json(line, withMember(GOOD.get(line), member)), expected);
    }

    /** A JSON object with another member behind the last. */
    static String withMember(String object, String member) {
        return object.substring(0, object.length() - 1) + "," + member + "}";
    }

    private static Attack nested(String line, int depth, Expected expected) {
        return with(line, "\"extra\":" + "[".repeat(depth) + "]".repeat(depth), expected);
    }

    private static Attack sized(String line, int bytes, Expected expected) {
        return new Attack(
                GROUP,
                line + " with " + bytes + " bytes",
                target -> {
                    String start = target.fill(GOOD.get(line)).replaceFirst("}$", ",\"padding\":\"");
                    return Sent.json(line, start + "x".repeat(bytes - start.length() - 2) + "\"}");
                },
                expected);
    }

    private static void wrongTypes(List<Attack> attacks) {
        Map<String, List<String>> fields = Map.of(
                REGISTER, List.of("email", "name", "password"),
                LOGIN, List.of("email", "password"),
                CREATE, List.of("email", "name"));
        fields.forEach((line, names) -> names.forEach(name -> {
            for (String value : List.of("5", "1e400", "true", "null", "[\"a@b\"]", "{\"email\":\"a@b\"}")) {
                attacks.add(replaced(line, name, value, "must be a string"));
            }
            String without = GOOD.get(line)
                    .replaceFirst("\"" + name + "\":\"[^\"]*\",?", "")
                    .replace(",}", "}");
            attacks.add(Attack.of(GROUP, Sent.json(line, without), invalid(name + ": is required")));
        }));
        attacks.add(Attack.of(GROUP, Sent.json(LOGIN, "{}"), invalid("email: is required", "password: is required")));
    }

    private static Attack replaced(String line, String field, String value, String fault) {
        String body = GOOD.get(line).replaceFirst("\"" + field + "\":\"[^\"]*\"", "\"" + field + "\":" + value);
        return Attack.of(GROUP, Sent.json(line, body), invalid(field + ": " + fault));
    }
}
