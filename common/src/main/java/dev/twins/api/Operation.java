package dev.twins.api;

import dev.twins.refusal.Refusal;
import java.util.Arrays;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** The operations of the API: which method on which path, and whether a token is needed. */
public enum Operation {
    ROOT("GET", "/", false),
    HEALTH("GET", "/health", false),
    HEALTH_LIVE("GET", "/health/live", false),
    HEALTH_READY("GET", "/health/ready", false),
    HEALTH_STARTED("GET", "/health/started", false),
    OPENAPI("GET", "/openapi", false),
    WEBSITE_CONFIGURATION("GET", "/website/config.json", false),
    WEBSITE("GET", "/website/*", false),
    WEBSITE_FOLDER("GET", "/website", false),
    REGISTER("POST", "/auth/register", false),
    LOGIN("POST", "/auth/login", false),
    LIST_USERS("GET", "/api/users", true),
    CREATE_USER("POST", "/api/users", false),
    GET_USER("GET", "/api/users/{id}", true),
    DELETE_USER("DELETE", "/api/users/{id}", true);

    /** Looked through on every request, without a copy. */
    private static final Operation[] ALL = values();

    private final String method;
    private final String path;
    private final boolean secured;
    private final String fixedPart;
    private final String variable;

    Operation(String method, String path, boolean secured) {
        this.method = method;
        this.path = path;
        this.secured = secured;
        this.variable = path.endsWith("{id}") ? "{id}" : path.endsWith("*") ? "*" : "";
        this.fixedPart = path.substring(0, path.length() - variable.length());
    }

    /**
     * The operation that a request asks for, if there is one: the first that matches. HEAD asks for the same as GET.
     *
     * @param path decoded, and not cleaned up in any way: {@code //} or a trailing slash make it another path
     */
    static Optional<Operation> find(String method, String path) {
        String wanted = method.equals("HEAD") ? "GET" : method;
        for (Operation operation : ALL) {
            if (operation.method.equals(wanted) && operation.matches(path)) {
                return Optional.of(operation);
            }
        }
        return Optional.empty();
    }

    /**
     * The methods that are served at a path, as the {@code Allow} header lists them.
     *
     * @throws Refusal if nothing is served there
     */
    static String allow(String path) {
        TreeSet<String> methods = Arrays.stream(ALL)
                .filter(operation -> operation.matches(path))
                .map(operation -> operation.method)
                .collect(Collectors.toCollection(TreeSet::new));
        if (methods.isEmpty()) {
            throw Refusal.pathNotFound();
        }
        if (methods.contains("GET")) {
            methods.add("HEAD");
        }
        methods.add("OPTIONS");
        return String.join(", ", methods);
    }

    /** The template of its path. */
    String path() {
        return path;
    }

    /** Whether a token is needed. */
    boolean isSecured() {
        return secured;
    }

    /** What a path holds in the place of the template's variable; empty if the template has none. */
    String variable(String actualPath) {
        return actualPath.substring(fixedPart.length());
    }

    private boolean matches(String actualPath) {
        return switch (variable) {
            case "" -> actualPath.equals(path);
            case "*" -> actualPath.startsWith(fixedPart);
            default -> actualPath.startsWith(fixedPart) && isId(variable(actualPath));
        };
    }

    /** No id holds what servers read as structure, escaped or not: each would make another path of it. */
    private static boolean isId(String segment) {
        return !segment.isEmpty()
                && !segment.equals(".")
                && !segment.equals("..")
                && segment.indexOf('/') < 0
                && segment.indexOf(';') < 0
                && segment.indexOf('\\') < 0;
    }
}
