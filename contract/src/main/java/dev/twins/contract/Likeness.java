package dev.twins.contract;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * An answer without the parts that may differ: ids, times, tokens, the services' names and addresses, health checks,
 * and headers about connection, length and timing.
 */
final class Likeness {
    private static final Set<String> NOT_COMPARED =
            Set.of("connection", "content-length", "date", "keep-alive", "server-timing", "transfer-encoding");

    private Likeness() {}

    static String of(Answer answer) {
        Map<String, Object> headers = new TreeMap<>();
        answer.headers().forEach((name, values) -> headers.put(name.toLowerCase(Locale.ROOT), values));
        headers.keySet().removeAll(NOT_COMPARED);
        return (answer.status() + "\n" + headers + "\n" + answer.text())
                .replaceAll("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}", "ID")
                .replaceAll("\\d{4}-\\d\\d-\\d\\dT[0-9:.]+Z", "TIME")
                .replaceAll("\"token\":\"[^\"]+\"", "TOKEN")
                .replaceAll("\"checks\":\\[.*]", "CHECKS")
                .replaceAll("x-request-id=\\[[\\w-]+]", "x-request-id=ID")
                .replaceAll("after=[\\w-]+", "after=CURSOR")
                .replaceAll("connect-src 'self' http://localhost:\\d+", "connect-src 'self' PEER")
                .replaceAll("\"url\":\"http://localhost:\\d+\"", "\"url\":PEER")
                .replaceAll("ee-app|lambda-app", "SERVICE");
    }
}
