package dev.twins.contract;

import static dev.twins.contract.Expected.status;
import static dev.twins.contract.Expected.tokenInvalid;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Tokens signed with the right key, with claims that this API never issues. */
final class ClaimAttacks extends Attacks {
    private static final String HEADER = "{\"alg\":\"RS256\",\"typ\":\"JWT\"%s}";

    ClaimAttacks() {
        super("claims");
        times();
        leeways();
        parties();
        persons();
        duplicates();
        headers();
        ignored();
    }

    private void times() {
        long now = Instant.now().getEpochSecond();
        refused(
                "exp",
                "null '4102444800' '' -1 0 true [4102444800] {} -1e400 1e-400 -9223372036854775808 " + (now - 1));
        refused("iat", "null 4102444800 '4102444800' 'x' [1] true");
        refused("nbf", "4102444800 '4102444800' 'x' [1] true");
        missing("exp");
        missing("iat");
        accepted("exp", "4102444800 4102444800.5");
        accepted("iat", "0");
        accepted("nbf", "0 -1");
    }

    /** Only {@code iat} has a leeway: 10 s. The tested values keep a distance from it, for slow machines. */
    private void leeways() {
        ahead("iat", 9, status(200));
        ahead("iat", 20, tokenInvalid());
        ahead("exp", 0, tokenInvalid());
        ahead("nbf", 0, status(200));
        ahead("nbf", 9, tokenInvalid());
    }

    private void ahead(String claim, long seconds, Expected expected) {
        change(
                claim + " " + seconds + " s ahead",
                claims -> claims.put(claim, Long.toString(Instant.now().getEpochSecond() + seconds)),
                expected);
    }

    private void parties() {
        refused("iss", "null '' 'another' 'EE-APP' ['ee-app','lambda-app'] 5 'ee-app,lambda-app'");
        refused("aud", "null '' 'another' 'Twins' [] ['another'] [null] {} 5 'twins,x'");
        missing("iss");
        missing("aud");
        accepted("aud", "['another','twins']");
    }

    private void persons() {
        refused(
                "sub",
                "null '' 5 [] {} 'nobody' '00000000-0000-4000-8000-000000000000' '0-0-0-0-0' '\\u0000' '../x' '1--'");
        refused("groups", "null 'user' [] ['admin'] [['user']] {'user':true} ['User']");
        refused("jti", "null 5 []");
        missing("sub");
        missing("groups");
        missing("jti");
        accepted("groups", "['user','admin']");
        accepted("scope", "'admin'");
        accepted("upn", "'another@attack.example'");
    }

    private void duplicates() {
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
        add("claims are followed by text", "", claims -> json(claims) + "x", tokenInvalid());
        add(
                "claims are nested deeply",
                "",
                claims -> JsonAttacks.withMember(json(claims), "\"x\":" + "[".repeat(1500) + "]".repeat(1500)),
                tokenInvalid());
    }

    private void headers() {
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
            attack("header " + header, target -> target.key().sign(header, json(claims(target))), tokenInvalid());
        }
    }

    /** Header members that a verifier with a single key ignores. */
    private void ignored() {
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
        add("claims follow a byte order mark", "", claims -> "\uFEFF" + json(claims), status(200));
        for (String name : List.of("jku", "x5u")) {
            attack(
                    "header with " + name + " and the right signature",
                    target -> target.key()
                            .sign(
                                    HEADER.formatted(",\"" + name + "\":\"" + target.lure() + "\""),
                                    json(claims(target))),
                    status(200));
        }
    }

    /** @param values JSON values with single quotes, separated by blanks */
    private void refused(String claim, String values) {
        each(claim, values, tokenInvalid());
    }

    private void accepted(String claim, String values) {
        each(claim, values, status(200));
    }

    private void missing(String claim) {
        change(claim + " missing", claims -> claims.remove(claim), tokenInvalid());
    }

    private void each(String claim, String values, Expected expected) {
        for (String value : values.replace('\'', '"').split(" ")) {
            change(claim + " " + value, claims -> claims.put(claim, value), expected);
        }
    }

    private void change(String name, Consumer<Map<String, String>> change, Expected expected) {
        add(
                name,
                "",
                claims -> {
                    change.accept(claims);
                    return json(claims);
                },
                expected);
    }

    private void add(String name, String member, Function<Map<String, String>, String> claims, Expected expected) {
        attack(name, target -> target.key().sign(HEADER.formatted(member), claims.apply(claims(target))), expected);
    }

    private void attack(String name, Function<Target, String> token, Expected expected) {
        add(name, target -> Sent.of("GET /api/users/{id}", "Authorization: Bearer " + token.apply(target)), expected);
    }

    /** The claims of a good token, each in JSON. */
    private static Map<String, String> claims(Target target) {
        return Token.parse(target.account().token()).claims().entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, claim -> claim.getValue().toString(), (a, b) -> a, LinkedHashMap::new));
    }

    private static String json(Map<String, String> claims) {
        return claims.entrySet().stream()
                .map(claim -> "\"" + claim.getKey() + "\":" + claim.getValue())
                .collect(Collectors.joining(",", "{", "}"));
    }
}
