package dev.twins.serverless;

import java.util.Set;

/**
 * Where a request arrived: API Gateway leaves in the path what led to this API.
 *
 * @param prefix what the client's paths begin with; links must begin with it, too
 * @param path the path within the API
 */
record Place(String prefix, String path) {
    static final String DEFAULT_STAGE = "$default";

    /** How paths of the API begin: a stage may have the same name. */
    private static final Set<String> OWN = Set.of("api", "auth", "health", "openapi", "website");

    /**
     * Finds out what the path begins with: at the API's own address the stage, which the client wrote; at a custom
     * domain the base path, which the client wrote, or the stage, which API Gateway put in the place of it.
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
