package dev.twins.api;

import dev.twins.refusal.Refusal;
import java.util.Arrays;
import java.util.List;
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
    WEBSITE("GET", "/website/*", false),
    WEBSITE_FOLDER("GET", "/website", false),
    REGISTER("POST", "/auth/register", false),
    LOGIN("POST", "/auth/login", false),
    LIST_USERS("GET", "/api/users", true),
    CREATE_USER("POST", "/api/users", false),
    GET_USER("GET", "/api/users/{id}", true),
    DELETE_USER("DELETE", "/api/users/{id}", true);

    private static final String ID = "{id}";

    private final String method;
    private final String path;
    private final boolean secured;

    Operation(String method, String path, boolean secured) {
        this.method = method;
        this.path = path;
        this.secured = secured;
    }

    /**
     * The operation that a request asks for; HEAD asks for the same as GET.
     *
     * @param path decoded, and not cleaned up in any way: {@code //} or a trailing slash make it another path
     * @throws Refusal.PathNotFound if nothing is served there
     * @throws Refusal.MethodNotAllowed if it is served, but not by this method
     */
    static Operation of(String method, String path) {
        List<Operation> there = at(path);
        return there.stream()
                .filter(operation -> operation.answers(method))
                .findFirst()
                .orElseThrow(() -> new Refusal.MethodNotAllowed(allow(there)));
    }

    /** The methods that are served at a path, as the {@code Allow} header lists them. */
    static String allow(String path) {
        return allow(at(path));
    }

    /** Whether a request asks for an operation that needs a token. */
    static boolean needsToken(String method, String path) {
        return Arrays.stream(values())
                .anyMatch(operation -> operation.secured && operation.answers(method) && operation.matches(path));
    }

    /** The template of its path. */
    String path() {
        return path;
    }

    boolean takesBody() {
        return method.equals("POST");
    }

    /** What the path holds in the place of the template's variable; empty if the template has none. */
    String variable(String actualPath) {
        return actualPath.substring(path.length() - variableLength());
    }

    private int variableLength() {
        return path.endsWith(ID) ? ID.length() : path.endsWith("*") ? 1 : 0;
    }

    private boolean answers(String actualMethod) {
        return method.equals(actualMethod.equals("HEAD") ? "GET" : actualMethod);
    }

    private boolean matches(String actualPath) {
        if (variableLength() == 0) {
            return actualPath.equals(path);
        }
        int fixed = path.length() - variableLength();
        return actualPath.startsWith(path.substring(0, fixed))
                && (path.endsWith("*") || isId(actualPath.substring(fixed)));
    }

    /** What servers read as structure, escaped or not, is nobody's id: each would make another path of it. */
    private static boolean isId(String segment) {
        return !segment.isEmpty()
                && !segment.equals(".")
                && !segment.equals("..")
                && segment.chars().noneMatch(c -> c == '/' || c == ';' || c == '\\');
    }

    private static List<Operation> at(String path) {
        List<Operation> there = Arrays.stream(values())
                .filter(operation -> operation.matches(path))
                .toList();
        if (there.isEmpty()) {
            throw new Refusal.PathNotFound();
        }
        return there;
    }

    private static String allow(List<Operation> there) {
        TreeSet<String> methods =
                there.stream().map(operation -> operation.method).collect(Collectors.toCollection(TreeSet::new));
        methods.add("OPTIONS");
        Optional.of("GET").filter(methods::contains).ifPresent(get -> methods.add("HEAD"));
        return String.join(", ", methods);
    }
}
