package dev.twins.serverless;

import java.io.IOException;
import java.io.StringReader;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** Invocations that are not requests: those that keep the function warm, and those meant for another function. */
final class OtherEvents {
    private static final Set<String> SCHEDULERS = Set.of("aws.events", "aws.scheduler");
    private static final Pattern SERVICE = Pattern.compile("aws:[a-z0-9-]{1,20}");
    private static final Pattern NAME = Pattern.compile("[A-Za-z][A-Za-z0-9_.-]{0,39}");
    private static final int NAMES_SHOWN = 5;

    private OtherEvents() {}

    /**
     * Whether the event needs no work: an EventBridge schedule, or the event of a common warm-up tool, also as a
     * string.
     */
    static boolean isPing(Object event) {
        if (event instanceof String text) {
            return text.startsWith("{") && isPing(parsed(text));
        }
        return event instanceof Map<?, ?> members
                && (isSchedule(members)
                        || "serverless-plugin-warmup".equals(members.get("source"))
                        || "true".equals(members.get("warmer"))
                        || "true".equals(members.get("warmup")));
    }

    /** Whether an HTTP API asks an authorizer about a request: a copy of it, which must have no effect. */
    static boolean isForAuthorizer(Map<?, ?> members) {
        return members.containsKey("routeArn");
    }

    /** Names the event in the terms of the AWS service that sent it. */
    static String describe(Object event) {
        if (!(event instanceof Map<?, ?> members)) {
            return event instanceof List ? "a JSON array" : "a single JSON value";
        }
        Map<?, ?> context = JsonTree.object(members, "requestContext");
        if (isForAuthorizer(members)) {
            return "the question of an HTTP API to an authorizer";
        }
        if (context.containsKey("elb")) {
            return "a request of an Application Load Balancer";
        }
        if (context.containsKey("connectionId")) {
            return "an event of a WebSocket API";
        }
        if (context.containsKey("serviceArn") || members.containsKey("raw_path")) {
            return "a request of VPC Lattice";
        }
        if (members.containsKey("httpMethod")) {
            return "a request in payload format 1.0, which REST APIs send, and HTTP APIs with PayloadFormatVersion 1.0";
        }
        return service(members);
    }

    private static String service(Map<?, ?> members) {
        Map<?, ?> first = members.get("Records") instanceof List<?> records
                        && !records.isEmpty()
                        && records.get(0) instanceof Map<?, ?> record
                ? record
                : members;
        String source = JsonTree.text(first, "eventSource", JsonTree.text(first, "EventSource", ""));
        if (SERVICE.matcher(source).matches()) {
            return "a batch of records of " + source;
        }
        return members.containsKey("detail-type") ? "an event of EventBridge" : "an object " + names(members);
    }

    private static String names(Map<?, ?> members) {
        List<String> names = members.keySet().stream()
                .map(Object::toString)
                .filter(name -> NAME.matcher(name).matches())
                .sorted()
                .limit(NAMES_SHOWN)
                .toList();
        return names.isEmpty() ? "without known members" : "with the members " + String.join(", ", names);
    }

    private static boolean isSchedule(Map<?, ?> members) {
        return SCHEDULERS.contains(JsonTree.text(members, "source", ""))
                && "Scheduled Event".equals(members.get("detail-type"));
    }

    private static Object parsed(String text) {
        try {
            return JsonTree.read(new StringReader(text));
        } catch (IOException | IllegalStateException e) {
            return text.substring(1); // not JSON, so not a ping; without its brace, isPing does not parse it again
        }
    }
}
