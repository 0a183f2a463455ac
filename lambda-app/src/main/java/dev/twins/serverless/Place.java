package dev.twins.serverless;

import java.util.Set;

/**
 * Splits a raw path into prefix and path: API Gateway leaves the stage or base path in it.
 *
 * @param prefix precedes each path for the client; links must begin with it, too
 * @param path the path within the API
 */
record Place(String prefix, String path) {
    static final String DEFAULT_STAGE = "$default";

    /** The first segments of the API's own paths; a stage may have the same name. */
    private static final Set<String> OWN = Set.of("api", "auth", "health", "openapi", "website");

    /**
     * Finds the prefix. At the API's own address it is the stage, which the client sent. At a custom domain it is the
     * base path, which the client sent, or the stage, which API Gateway put in its place.
     */
    static Place of(String rawPath, String stage, String domain, String basePath) {
        String stagePath = stage.equals(DEFAULT_STAGE) ? "" : "/" + stage;
        if (domain.isEmpty() || domain.contains(".execute-api.")) {
            return isBelow(rawPath, stagePath) ? new Place(stagePath, cut(rawPath, stagePath)) : new Place("", rawPath);
        }
        if (isBelow(rawPath, basePath)) {
            return new Place(basePath, cut(rawPath, basePath));
        }
        boolean holdsStage = isBelow(rawPath, stagePath) && (!OWN.contains(stage) || isOwn(cut(rawPath, stagePath)));
        return new Place(basePath, holdsStage ? cut(rawPath, stagePath) : rawPath);
    }

    private static boolean isOwn(String path) {
        return OWN.contains(path.split("/", 3)[1]);
    }

    private static boolean isBelow(String path, String prefix) {
        return !prefix.isEmpty() && (path.equals(prefix) || path.startsWith(prefix + "/"));
    }

    private static String cut(String path, String prefix) {
        return path.equals(prefix) ? "/" : path.substring(prefix.length());
    }
}
