package dev.twins.contract;

import static dev.twins.contract.Expected.status;
import static dev.twins.contract.Expected.tokenInvalid;

import com.google.gson.JsonElement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Tokens signed with the right key that say what no token of this API says. */
final class ClaimAttacks {
    private static final String GROUP = "claims";
    private static final String HEADER = "{\"alg\":\"RS256\",\"typ\":\"JWT\"%s}";

    private static final List<Attack> ALL = new ArrayList<>();

    static {
        times();
        parties();
        persons();
        duplicates();
        headers();
        ignored();
    }

    private ClaimAttacks() {}

    static List<Attack> all() {
        return List.copyOf(ALL);
    }

    private static void times() {
        long now = Instant.now().getEpochSecond();
        for (String exp : List.of(
                "",
                "null",
                "\"4102444800\"",
                "\"\"",
                "-1",
                "0",
                "true",
                "[4102444800]",
                "{}",
                "-1e400",
                "1e-400",
                "-9223372036854775808",
                "" + (now - 1))) {
            refused("exp", exp);
        }
        for (String future : List.of("4102444800", "\"4102444800\"", "\"x\"", "[1]", "true")) {
            refused("nbf", future);
            refused("iat", future);
        }
        refused("iat", "");
        refused("iat", "null");
        accepted("nbf", "0");
        accepted("nbf", "-1");
        accepted("iat", "0");
        accepted("exp", "4102444800");
        accepted("exp", "4102444800.5");
    }

    private static void parties() {
        for (String iss : List.of(
                "",
                "null",
                "\"\"",
                "\"another\"",
                "\"EE-APP\"",
                "[\"ee-app\",\"lambda-app\"]",
                "5",
                "\"ee-app lambda-app\"")) {
            refused("iss", iss);
        }
        for (String aud : List.of(
                "",
                "null",
                "\"\"",
                "\"another\"",
                "\"Twins\"",
                "[]",
                "[\"another\"]",
                "[null]",
                "{}",
                "5",
                "\"twins,x\"")) {
            refused("aud", aud);
        }
        accepted("aud", "[\"another\",\"twins\"]");
    }

    private static void persons() {
        for (String sub : List.of(
                "",
                "null",
                "\"\"",
                "5",
                "[]",
                "{}",
                "\"nobody\"",
                "\"00000000-0000-4000-8000-000000000000\"",
                "\"' OR '1'='1\"",
                "\"0-0-0-0-0\"",
                "\"\\u0000\"",
                "\"../x\"")) {
            refused("sub", sub);
        }
        for (String groups :
                List.of("", "null", "\"user\"", "[]", "[\"admin\"]", "[[\"user\"]]", "{\"user\":true}", "[\"User\"]")) {
            refused("groups", groups);
        }
        for (String jti : List.of("", "null", "5", "[]")) {
            refused("jti", jti);
        }
        accepted("upn", "");
        accepted("groups", "[\"user\",\"admin\"]");
        accepted("scope", "\"admin\"");
    }

    private static void duplicates() {
        for (String twice : List.of("\"sub\":\"x\"", "\"exp\":4102444800", "\"iss\":\"x\"", "\"\\u0073ub\":\"x\"")) {
            add(
                    "claims with another " + twice,
                    "",
                    claims -> JsonAttacks.withMember(json(claims), twice),
                    tokenInvalid());
        }
        add("claims are an array", "", claims -> "[" + json(claims) + "]", tokenInvalid());
        add("claims are null", "", claims -> "null", tokenInvalid());
        add("claims are empty", "", claims -> "{}", tokenInvalid());
        add("claims have text behind them", "", claims -> json(claims) + "x", tokenInvalid());
        add(
                "claims are nested deeply",
                "",
                claims -> JsonAttacks.withMember(json(claims), "\"x\":" + "[".repeat(1500) + "]".repeat(1500)),
                tokenInvalid());
    }

    private static void headers() {
        for (String member : List.of(
                ",\"crit\":[\"exp\"],\"exp\":1",
                ",\"crit\":[\"b64\"],\"b64\":false",
                ",\"crit\":[]",
                ",\"crit\":\"exp\"",
                ",\"crit\":[\"x\"]",
                ",\"b64\":false",
                ",\"kid\":[\"x\"]",
                ",\"kid\":5",
                ",\"jku\":\"not a URL\"",
                ",\"jwk\":\"x\"",
                ",\"jwk\":{\"kty\":\"oct\",\"k\":\"AA\"}",
                ",\"x5c\":\"x\"",
                ",\"alg\":\"RS256\"",
                ",\"alg\":\"none\"",
                ",\"typ\":\"JWT\"")) {
            add("header with " + member.substring(1), member, ClaimAttacks::json, tokenInvalid());
        }
        for (String header : List.of(
                "{\"alg\":\"RS256\"}",
                "{\"typ\":\"JWT\"}",
                "{}",
                "{\"alg\":\"rs256\",\"typ\":\"JWT\"}",
                "{\"alg\":\"RS512\",\"typ\":\"JWT\"}",
                "{\"alg\":\"PS256\",\"typ\":\"JWT\"}",
                "{\"alg\":[\"RS256\"],\"typ\":\"JWT\"}",
                "{\"alg\":null,\"typ\":\"JWT\"}",
                "{\"alg\":\"RS256\",\"typ\":\"JOSE\"}",
                "{\"alg\":\"RS256\",\"typ\":\"at+jwt\"}",
                "{\"alg\":\"RS256\",\"typ\":5}",
                "{\"alg\":\"RS256\",\"enc\":\"A128GCM\",\"typ\":\"JWE\"}",
                "null",
                "[]",
                "\"RS256\"")) {
            ALL.add(attack(
                    "header " + header, target -> target.key().sign(header, json(claims(target))), tokenInvalid()));
        }
    }

    /** What a verifier with one key has no use for. */
    private static void ignored() {
        for (String member : List.of(
                "",
                ",\"kid\":\"../../../../dev/null\"",
                ",\"kid\":\"' UNION SELECT 'key'--\"",
                ",\"kid\":\"" + "x".repeat(4_000) + "\"",
                ",\"zip\":\"DEF\"",
                ",\"cty\":\"JWT\"",
                ",\"b64\":true",
                ",\"x\":{\"y\":[1]}")) {
            add("header with " + member, member, ClaimAttacks::json, status(200));
        }
        add("claims have a mark before them", "", claims -> "\uFEFF" + json(claims), status(200));
        for (String name : List.of("jku", "x5u")) {
            ALL.add(attack(
                    "header with " + name + " and the right signature",
                    target -> target.key()
                            .sign(
                                    HEADER.formatted(",\"" + name + "\":\"" + target.lure() + "\""),
                                    json(claims(target))),
                    status(200)));
        }
    }

    /** @param value JSON; empty to leave the claim out */
    private static void refused(String claim, String value) {
        change(claim, value, tokenInvalid());
    }

    private static void accepted(String claim, String value) {
        change(claim, value, status(200));
    }

    private static void change(String claim, String value, Expected expected) {
        add(
                claim + (value.isEmpty() ? " missing" : " " + value),
                "",
                claims -> {
                    claims.remove(claim);
                    if (!value.isEmpty()) {
                        claims.put(claim, value);
                    }
                    return json(claims);
                },
                expected);
    }

    private static void add(
            String name, String member, Function<Map<String, String>, String> claims, Expected expected) {
        ALL.add(attack(
                name, target -> target.key().sign(HEADER.formatted(member), claims.apply(claims(target))), expected));
    }

    private static Attack attack(String name, Function<Target, String> token, Expected expected) {
        return new Attack(
                GROUP,
                name,
                target -> Sent.of("GET /api/users/{id}", "Authorization: Bearer " + token.apply(target)),
                expected);
    }

    /** The claims of a good token, each in JSON. */
    private static Map<String, String> claims(Target target) {
        return Token.parse(target.account().token()).claims().entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, claim -> text(claim.getValue()), (a, b) -> a, LinkedHashMap::new));
    }

    private static String text(JsonElement value) {
        return value.toString();
    }

    private static String json(Map<String, String> claims) {
        return claims.entrySet().stream()
                .map(claim -> "\"" + claim.getKey() + "\":" + claim.getValue())
                .collect(Collectors.joining(",", "{", "}"));
    }
}
