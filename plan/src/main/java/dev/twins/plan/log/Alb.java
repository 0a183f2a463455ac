package dev.twins.plan.log;

/** Access log of an Application Load Balancer. Newer fields at the end are ignored. */
final class Alb implements Format {
    private static final String[] TYPES = {"https", "h2", "http", "grpcs", "ws", "wss"};
    private static final int TIME = 1;
    private static final int TARGET_TIME = 6;
    private static final int STATUS = 8;
    private static final int RECEIVED = 10;
    private static final int SENT = 11;
    private static final int REQUEST = 12;
    private static final int CREATED = 21;

    @Override
    public String name() {
        return "ALB access log";
    }

    @Override
    public void read(Line line, Recorder into) {
        line.split(' ', false);
        if (!isType(line)) {
            throw new Unreadable("type is not one of a load balancer's");
        }
        line.isoMicros(TIME, "time");
        long received = line.count(RECEIVED, "received_bytes");
        into.add(
                line.isoMicros(CREATED, "request_creation_time"),
                line.micros(TARGET_TIME, "target_processing_time"),
                line.route(REQUEST, into.routes()),
                line.status(STATUS, "elb_status_code"),
                line.count(SENT, "sent_bytes"));
        into.addReceived(received);
    }

    private static boolean isType(Line line) {
        for (String type : TYPES) {
            if (line.is(0, type)) {
                return true;
            }
        }
        return false;
    }
}
