package dev.twins.contract;

import static dev.twins.contract.Expected.invalid;
import static dev.twins.contract.Expected.refusal;
import static dev.twins.contract.Expected.status;

import java.util.List;
import java.util.Map;

/** Bodies that are not JSON, JSON of the wrong shape, and valid JSON that only looks dangerous. */
final class JsonAttacks extends Attacks {
    static final String REGISTER = "POST /auth/register";
    static final String LOGIN = "POST /auth/login";
    static final String CREATE = "POST /api/users";

    /** A valid body for each of these requests. */
    static final Map<String, String> GOOD = Map.of(
            REGISTER, "{\"email\":\"{new}@attack.example\",\"name\":\"Ada\",\"password\":\"correct horse {new}\"}",
            LOGIN, "{\"email\":\"{email}\",\"password\":\"{password}\"}",
            CREATE, "{\"email\":\"{new}@attack.example\",\"name\":\"Ada\"}");

    private static final int LIMIT = 65_536;
    private static final int DEEPEST = 32;

    JsonAttacks() {
        super("JSON");
        for (String line : List.of(REGISTER, LOGIN, CREATE)) {
            Expected success = status(line.equals(LOGIN) ? 200 : 201);
            for (Malformed malformed : Malformed.values()) {
                spoilt(line, malformed);
            }
            for (String extra :
                    List.of("1e400", "-0", "1E-999", "9".repeat(400), "[[{}]]", "\"\\u0000\"", "\"\uFFFF\"")) {
                with(line, "\"extra\":" + Sent.utf8(extra), success);
            }
            for (String name :
                    List.of("", "__proto__", "constructor", "@type", "$ref", "class", "Email", "email\\u0000")) {
                with(line, "\"" + name + "\":\"java.lang.Runtime\"", success);
            }
            nested(line, DEEPEST - 1, success);
            nested(line, DEEPEST, refusal(400, "The body is not valid JSON"));
            sized(line, LIMIT, success);
            sized(line, LIMIT + 1, refusal(413, "The body must be at most 65536 bytes"));
            sized(line, 1 << 20, refusal(413, "The body must be at most 65536 bytes"));
        }
        wrongTypes();
    }

    private void spoilt(String line, Malformed malformed) {
        add(
                line + " " + malformed,
                target -> Sent.json(line, malformed.of(target.fill(GOOD.get(line)))),
                refusal(400, malformed.detail));
    }

    private void with(String line, String member, Expected expected) {
        add(Sent.json(line, withMember(GOOD.get(line), member)), expected);
    }

    /** The JSON object with one more member at its end. */
    static String withMember(String object, String member) {
        return object.substring(0, object.length() - 1) + "," + member + "}";
    }

    private void nested(String line, int depth, Expected expected) {
        with(line, "\"extra\":" + "[".repeat(depth) + "]".repeat(depth), expected);
    }

    private void sized(String line, int bytes, Expected expected) {
        add(
                line + " with " + bytes + " bytes",
                target -> {
                    String start = target.fill(GOOD.get(line)).replaceFirst("}$", ",\"padding\":\"");
                    return Sent.json(line, start + "x".repeat(bytes - start.length() - 2) + "\"}");
                },
                expected);
    }

    private void wrongTypes() {
        Map<String, List<String>> fields = Map.of(
                REGISTER, List.of("email", "name", "password"),
                LOGIN, List.of("email", "password"),
                CREATE, List.of("email", "name"));
        fields.forEach((line, names) -> names.forEach(name -> {
            for (String value : List.of("5", "1e400", "true", "null", "[\"a@b\"]", "{\"email\":\"a@b\"}")) {
                replaced(line, name, value, "must be a string");
            }
            String without = GOOD.get(line)
                    .replaceFirst("\"" + name + "\":\"[^\"]*\",?", "")
                    .replace(",}", "}");
            add(Sent.json(line, without), invalid(name + ": is required"));
        }));
        add(Sent.json(LOGIN, "{}"), invalid("email: is required", "password: is required"));
    }

    private void replaced(String line, String field, String value, String fault) {
        String body = GOOD.get(line).replaceFirst("\"" + field + "\":\"[^\"]*\"", "\"" + field + "\":" + value);
        add(Sent.json(line, body), invalid(field + ": " + fault));
    }
}
