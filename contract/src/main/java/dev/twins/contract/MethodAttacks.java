package dev.twins.contract;

import static dev.twins.contract.Expected.status;
import static dev.twins.contract.Expected.wrongMethod;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Every method on every path, undefined methods included. */
final class MethodAttacks extends Attacks {
    private static final String READ = "GET, HEAD, OPTIONS";
    private static final String WRITE = "OPTIONS, POST";

    private static final List<String> METHODS =
            List.of("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "TRACE", "PROPFIND", "FOO", "get", "GETX");

    private static final Map<String, String> ALLOWED = new TreeMap<>(Map.ofEntries(
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
            Map.entry("/api/users/{id}", "DELETE, GET, HEAD, OPTIONS")));

    MethodAttacks() {
        super("methods");
        ALLOWED.forEach((path, allow) -> {
            attack("OPTIONS " + path, status(204).header("Allow", allow).and(Answer::isEmpty));
            for (String method : METHODS) {
                if (!List.of(allow.split(", ")).contains(method)) {
                    Expected refused = wrongMethod(allow);
                    attack(method + " " + path, method.equals("HEAD") ? head(405) : refused);
                }
            }
            if (allow.contains("HEAD")) {
                attack("HEAD " + path, head(path.equals("/website") ? 308 : 200));
            }
        });
        attack("HEAD /nope", head(404));
        attack("HEAD /api/users/nobody", head(404));
        add(Sent.of("HEAD /api/users"), head(401));
        add(Sent.of("OPTIONS *"), Expected.noSuchPath());
        for (String override :
                List.of("X-HTTP-Method-Override: DELETE", "X-Method-Override: DELETE", "X-HTTP-Method: PUT")) {
            add(Sent.of("GET /api/users/{id}", "Authorization: Bearer {token}", override), status(200));
        }
    }

    private static Expected head(int status) {
        return status(status).and(Answer::isEmpty);
    }

    private void attack(String line, Expected expected) {
        add(Sent.of(line, "Authorization: Bearer {token}"), expected);
    }
}
