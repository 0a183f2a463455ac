package dev.twins.local.lambda;

import java.util.List;
import java.util.Map;

/**
 * An HTTP request as the front received it.
 *
 * @param target path and query, exactly as sent
 * @param headers in the order sent, names as sent
 */
record HttpRequest(
        String method,
        String target,
        String protocol,
        List<Map.Entry<String, String>> headers,
        byte[] body,
        String sourceIp,
        int port) {

    String rawPath() {
        int query = target.indexOf('?');
        return query < 0 ? target : target.substring(0, query);
    }

    String rawQuery() {
        int query = target.indexOf('?');
        return query < 0 ? "" : target.substring(query + 1);
    }

    boolean isHead() {
        return method.equals("HEAD");
    }
}
