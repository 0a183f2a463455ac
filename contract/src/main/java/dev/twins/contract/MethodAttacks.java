package dev.twins.contract;

import static dev.twins.contract.Expected.status;
import static dev.twins.contract.Expected.wrongMethod;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Every method on every path, those that nobody defined included. */
final class MethodAttacks {
    private static final String GROUP = "methods";
    private static final String READ = "GET, HEAD, OPTIONS";
    private static final String WRITE = "OPTIONS, POST";

    private static final List<String> METHODS =
            List.of("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "TRACE", "PROPFIND", "FOO", "get", "GETX");

    private static final Map<String, String> ALLOWED = Map.ofEntries(
            Map.entry("/", READ),
            Map.entry("/health", READ),
            Map.entry("/health/live", READ),
            Map.entry("/health/ready", READ),
            Map.entry("/health/started", READ),
            Map.entry("/openapi", READ),
            Map.entry("/website", READ),
            Map.entry("/website/", READ),
            Map.entry("/website/config.json", READ),
            Map.entry("/auth/register", WRITE),
            Map.entry("/auth/login", WRITE),
            Map.entry("/api/users", "GET, HEAD, OPTIONS, POST"),
            Map.entry("/api/users/{id}", "DELETE, GET, HEAD, OPTIONS"));

    private MethodAttacks() {}

    static List<Attack> all() {
        List<Attack> attacks = new ArrayList<>();
        ALLOWED.forEach((path, allow) -> {
            attacks.add(
                    attack("OPTIONS " + path, status(204).header("Allow", allow).and(Answer::isEmpty)));
            for (String method : METHODS) {
                if (!List.of(allow.split(", ")).contains(method)) {
                    Expected refused = wrongMethod(allow);
                    attacks.add(attack(method + " " + path, method.equals("HEAD") ? head(405) : refused));
                }
            }
            if (allow.contains("HEAD")) {
                attacks.add(attack("HEAD " + path, head(path.equals("/website") ? 308 : 200)));
            }
        });
        attacks.add(attack("HEAD /nope", head(404)));
        attacks.add(attack("HEAD /api/users/nobody", head(404)));
        attacks.add(Attack.of(GROUP, Sent.of("HEAD /api/users"), head(401)));
        attacks.add(Attack.of(GROUP, Sent.of("OPTIONS *"), Expected.noSuchPath()));
        for (String override :
                List.of("X-HTTP-Method-Override: DELETE", "X-Method-Override: DELETE", "X-HTTP-Method: PUT")) {
            attacks.add(Attack.of(
                    GROUP, Sent.of("GET /api/users/{id}", "Authorization: Bearer {token}", override), status(200)));
        }
        return attacks;
    }

    private static Expected head(int status) {
        return status(status).and(Answer::isEmpty);
    }

    private static Attack attack(String line, Expected expected) {
        return Attack.of(GROUP, Sent.of(line, "Authorization: Bearer {token}"), expected);
    }
}
