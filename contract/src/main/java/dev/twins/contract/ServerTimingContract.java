package dev.twins.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The {@code Server-Timing} header of API calls, and the other headers common to all of them. */
abstract class ServerTimingContract extends Topic {
    private static final Pattern METRIC =
            Pattern.compile("\\G([a-z]+)(?:;dur=(\\d+(?:\\.\\d+)?))?(?:;desc=\"([^\"]+)\")?(?:, (?=.)|$)");
    private static final String[] ALWAYS = {"connect", "schema", "query", "hash", "app", "total", "instance"};

    ServerTimingContract(ContractSuite suite) {
        super(suite);
    }

    /** @param dur milliseconds, or null */
    private record Metric(Double dur, String desc) {}

    @Test
    void everyApiAnswerTellsWhereTheTimeWent() {
        User user = users.create();
        Account account = users.reader();
        timed(http.post("/auth/register", Body.registration()).answers(201), true);
        timed(http.post("/api/users", Body.user()).answers(201), true);
        timed(http.get("/api/users?limit=1").as(account).answers(200), true);
        timed(http.get(user.path()).as(account).answers(200), true);
        timed(http.call("HEAD", user.path()).as(account).answers(200), true);
        timed(http.delete(user.path()).as(account).answers(200), true);
        timed(http.get(user.path()).as(account).answers(404), true);
        timed(
                http.post("/api/users", Body.user().with("email", account.user().email()))
                        .answers(409),
                true);
    }

    @Test
    void aRefusalThatNeedsNoDatabaseOpensNoConnection() {
        timed(http.get("/api/users").answers(401), false);
        timed(http.get("/api/users?limit=0").bearer("nonsense").answers(401), false);
        timed(http.post("/api/users", Body.user().without("name")).answers(400), false);
        timed(http.call("POST", "/auth/login").json("{").answers(400), false);
        timed(http.call("POST", "/auth/login").body(new byte[] {'{'}).answers(415), false);
    }

    @Test
    void onlyLogInAndRegistrationHash() {
        Account account = users.reader();
        Body login = Body.login(account.user().email(), account.password());
        assertThat(timed(http.post("/auth/login", login).answers(200), true)
                        .get("hash")
                        .dur())
                .isPositive();
        assertThat(timed(http.get("/api/users").as(account).answers(200), true)
                        .get("hash")
                        .dur())
                .isZero();
    }

    /** Checks the headers of an API answer and returns its metrics. */
    private static Map<String, Metric> timed(Answer answer, boolean database) {
        answer.has("Cache-Control", "no-store").has("X-Content-Type-Options", "nosniff");
        Map<String, Metric> metrics = parse(answer);
        assertThat(metrics).as("metrics in %s", answer).containsKeys(ALWAYS);
        for (String name : ALWAYS) {
            boolean named = name.equals("instance");
            assertThat(metrics.get(name).dur() == null)
                    .as("dur of %s in %s", name, answer)
                    .isEqualTo(named);
            assertThat(metrics.get(name).desc() != null)
                    .as("desc of %s in %s", name, answer)
                    .isEqualTo(named);
        }
        assertThat(metrics.containsKey("backend"))
                .as("has a backend: %s", answer)
                .isEqualTo(database);
        if (database) {
            assertThat(metrics.get("backend").desc())
                    .as("backend in %s", answer)
                    .matches("[1-9]\\d*");
            assertThat(metrics.get("query").dur()).as("query in %s", answer).isPositive();
        }
        assertThat(metrics.get("total").dur())
                .as("total in %s", answer)
                .isGreaterThanOrEqualTo(
                        metrics.get("query").dur() + metrics.get("hash").dur());
        return metrics;
    }

    private static Map<String, Metric> parse(Answer answer) {
        Map<String, Metric> metrics = new HashMap<>();
        String header = answer.header("Server-Timing");
        Matcher matcher = METRIC.matcher(header);
        int end = 0;
        while (matcher.find()) {
            String dur = matcher.group(2);
            metrics.put(matcher.group(1), new Metric(dur == null ? null : Double.valueOf(dur), matcher.group(3)));
            end = matcher.end();
        }
        assertThat(end).as("where Server-Timing cannot be read: %s", answer).isEqualTo(header.length());
        return metrics;
    }
}
