package dev.twins.contract;

import static dev.twins.contract.Expected.invalid;
import static dev.twins.contract.Expected.refusal;
import static dev.twins.contract.Expected.status;

import java.util.List;

/** Parameters that are not numbers, not cursors, repeated or unknown. */
final class QueryAttacks extends Attacks {
    private static final Expected BAD_LIMIT = invalid("limit: must be a number from 1 to 1000");
    private static final Expected BAD_CURSOR = invalid("after: must come from a Link header of this API");

    QueryAttacks() {
        super("queries");
        for (String limit : """
                limit= limit limit=0 limit=-1 limit=+1 limit=%2B1 limit=1001 limit=1e3 limit=1.0 limit=0x10 limit=01234
                limit=9223372036854775807 limit=9223372036854775808 limit=-9223372036854775809 limit=NaN limit=null
                limit=%00 limit=%E2%82%81 limit=%D9%A1 limit=1%20 limit=%201 limit=1;drop limit=1%0d%0a
                """.strip().split("\\s+")) {
            attack(limit, BAD_LIMIT);
        }
        for (String cursor : List.of(
                "after=",
                "after=x",
                "after=%00",
                "after=AAAA",
                "after=" + "A".repeat(4000),
                "after=MC4w",
                "after=..%2f..%2f",
                "after=OTk5OTk5OTk5OTk5OTk5OTk5OS4wMDAwMDAwMC0wMDAwLTAwMDAtMDAwMC0wMDAwMDAwMDAwMDA",
                "after=OTIyMzM3MjAzNjg1NDc3NTgwNy4wMDAwMDAwMC0wMDAwLTAwMDAtMDAwMC0wMDAwMDAwMDAwMDA=")) {
            attack(cursor, BAD_CURSOR);
        }
        for (String text : Hostile.TEXTS) {
            attack("limit=" + Hostile.escaped(text), BAD_LIMIT);
            attack("after=" + Hostile.escaped(text), BAD_CURSOR);
        }
        attack(
                "limit=0&after=x",
                invalid("limit: must be a number from 1 to 1000", "after: must come from a Link header of this API"));
        for (String twice :
                List.of("limit=1&limit=1", "limit=1&limit=2", "after=x&after=y", "x=1&x=2", "&=&=", "a&a=")) {
            attack(twice, refusal(400, "The query has a parameter twice"));
        }
        for (String broken :
                List.of("%zz", "limit=%", "limit=%1", "x=%zz", "%", "limit=1&y=%g0", "x=%-1", "limit=%u0031")) {
            attack(broken, refusal(400, "The query is not well-formed"));
        }
        for (String good : List.of(
                "limit=1",
                "limit=1000",
                "limit=0001",
                "limit=%31",
                "%6Cimit=1",
                "limit=1&",
                "&limit=1",
                "limit=1&&",
                "limit=1&x",
                "limit=1&LIMIT=2",
                "limit=1&limit[]=2",
                "limit=1&%00=%00",
                "limit=1&x=%ff",
                "limit=1&q=" + "x".repeat(4000))) {
            attack(good, status(200).and(answer -> answer.users()));
        }
        for (String path :
                List.of("/?x=%zz", "/?a=1&a=2", "/health/live?x=%zz", "/openapi?format=YAML", "/website/?x=%zz")) {
            add(Sent.of("GET " + path), status(200));
        }
    }

    private void attack(String query, Expected expected) {
        add(Sent.of("GET /api/users?" + query, "Authorization: Bearer {token}"), expected);
    }
}
