package dev.twins.contract;

import static dev.twins.contract.Expected.noSuchPath;
import static dev.twins.contract.Expected.refusal;
import static dev.twins.contract.Expected.status;

import java.util.List;
import java.util.Locale;

/** Paths that a server might normalize, decode twice or serve by itself. */
final class PathAttacks extends Attacks {

    private static final String NOWHERE = """
            /nope /api /api/ /auth /auth/ /auth/login/ /API/users /Api/Users /api/users/ /api/users/a/b
            // //api/users /api//users /api/users// ///api///users /api/../api/users /api/./users /./api/users
            /api/users;a=b /api;a=b/users /api/users;jsessionid=1 /;/api/users /api/users%3Ba=b /health;a=b
            /api/%2e/users /api/x/%2e%2e/users
            /%2Fapi/users /api/users%2F /api/users/a%2Fb
            /%0a /%0d%0aSet-Cookie:%20a=b /%C3%A4 /%20 /api/users%20 /a+b
            /metrics /metrics/base /metrics/vendor /health/ /health/nope /health/live/ /openapi/ /openapi.json
            /application.wadl /openapi/application.wadl /error /favicon.ico /robots.txt /index.html /index.jsp /asadmin /__asadmin
            /WEB-INF /WEB-INF/ /WEB-INF/web.xml /WEB-INF/classes/ /web-inf/web.xml /META-INF/MANIFEST.MF /META-INF/
            /WEB-INF%2Fweb.xml /%57EB-INF/web.xml /WEB-INF;/web.xml //WEB-INF/web.xml /./WEB-INF/web.xml /x/../WEB-INF/web.xml
            /META-INF/resources/website/index.html /website/../WEB-INF/web.xml
            /.git/config /.env /actuator /console /admin /phpinfo.php /cgi-bin/sh /_local/other /2018-06-01/runtime/invocation/next
            """;

    PathAttacks() {
        super("paths");
        for (String path : NOWHERE.strip().split("\\s+")) {
            attack("GET " + path, noSuchPath());
        }
        for (String path : List.of("/WEB-INF/web.xml", "/api/users/", "//api/users", "/api/users;a=b", "/error")) {
            attack("POST " + path, noSuchPath());
            attack("OPTIONS " + path, noSuchPath());
            attack("HEAD " + path, status(404).and(Answer::isEmpty));
        }
        for (String text : Hostile.TEXTS) {
            if (text.contains("\\") || text.startsWith("..")) {
                continue; // some parsers refuse these: see OddHttp
            }
            boolean structure = text.contains("/") || text.contains(";");
            attack(
                    "GET /api/users/" + Hostile.escaped(text),
                    structure ? noSuchPath() : refusal(404, "User not found"));
        }
        for (String id : List.of(
                "nobody",
                "0",
                "-1",
                "null",
                "%252e%252e%252f",
                "%7Bid%7D",
                "me",
                "a+b",
                "00000000-0000-0000-0000-000000000000",
                "0-0-0-0-0",
                "%E2%80%AE",
                "x".repeat(4000))) {
            attack("GET /api/users/" + id, refusal(404, "User not found"));
            attack("DELETE /api/users/" + id, refusal(404, "User not found"));
        }
        add(
                "GET a known id in capitals",
                target -> Sent.of(
                        "GET /api/users/" + target.account().user().id().toUpperCase(Locale.ROOT),
                        "Authorization: Bearer {token}"),
                refusal(404, "User not found"));
        for (String path : List.of(
                "/%61pi/users?limit=1", "/api/%75sers?limit=1", "/%61%70%69/users?limit=1", "/api%2Fusers?limit=1")) {
            attack("GET " + path, status(200).and(answer -> answer.users()));
        }
    }

    private void attack(String line, Expected expected) {
        add(Sent.of(line, "Authorization: Bearer {token}"), expected);
    }
}
