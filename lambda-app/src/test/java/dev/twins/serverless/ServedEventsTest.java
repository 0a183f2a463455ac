package dev.twins.serverless;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import dev.twins.postgres.TestPostgres;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Events as API Gateway and its emulators send them, served with a real database. */
class ServedEventsTest {
    private static final String DATABASE = TestPostgres.newDatabase();
    private static final String KEY = Rehearsal.key();

    private final Handler bare = new Handler(Map.of("DATABASE_URL", DATABASE, "JWT_KEY", KEY));
    private final Handler mapped =
            new Handler(Map.of("DATABASE_URL", DATABASE, "JWT_KEY", KEY, "BASE_PATH", "/shop/v1"));

    /**
     * {@code sam local} capitalises header names, gives times in seconds, and leaves out members that are null on AWS.
     */
    @Test
    void eventOfTheLocalSamIsServed() throws IOException {
        JsonObject event = JsonParser.parseString("""
                {"version":"2.0","routeKey":"GET /hello","rawPath":"/health","rawQueryString":"","cookies":[],
                 "headers":{"Host":"127.0.0.1:3000","User-Agent":"Mozilla/5.0","Accept":"text/html,*/*;q=0.8",
                   "Accept-Encoding":"gzip, deflate","Connection":"keep-alive","X-Forwarded-Proto":"http"},
                 "queryStringParameters":{},"requestContext":{"accountId":"123456789012","apiId":"1234567890",
                   "http":{"method":"GET","path":"/health","protocol":"HTTP/1.1","sourceIp":"127.0.0.1"},
                   "requestId":"1","routeKey":"GET /hello","stage":"$default","time":"16/Nov/2021:11:54:33 +0000",
                   "timeEpoch":1637063673,"domainName":"localhost","domainPrefix":"localhost"},
                 "body":"","pathParameters":{},"stageVariables":null,"isBase64Encoded":false}""").getAsJsonObject();
        assertThat(status(answer(bare, event))).isEqualTo(200);
    }

    @Test
    void membersOfOtherTypesThanDocumentedStopNoRegistration() throws IOException {
        JsonObject event = event("POST", "/auth/register", "$default", registration("types@event.example"));
        event.addProperty("isBase64Encoded", "false");
        JsonObject headers = event.getAsJsonObject("headers");
        headers.add("authorization", null);
        headers.addProperty("x-number", 5);
        headers.add("x-list", JsonParser.parseString("[\"a\",\"b\"]"));
        assertThat(status(answer(bare, event))).isEqualTo(201);
    }

    @Test
    void stageOfACustomDomainMayHaveTheNameOfASegment() throws IOException {
        JsonObject answer = answer(bare, event("POST", "/api/users", "api", user("stage@event.example")));
        assertThat(status(answer)).isEqualTo(201);
        assertThat(header(answer, "location")).startsWith("/api/users/");
    }

    @Test
    void locationAndLinkLeadBackThroughTheBasePath() throws IOException {
        String base = "/shop/v1";
        JsonObject registered =
                answer(mapped, event("POST", base + "/auth/register", "$default", registration("ada@event.example")));
        assertThat(status(registered)).isEqualTo(201);
        assertThat(header(registered, "location")).startsWith(base + "/api/users/");
        answer(mapped, event("POST", base + "/api/users", "$default", user("bob@event.example")));

        JsonObject login =
                answer(mapped, event("POST", base + "/auth/login", "$default", registration("ada@event.example")));
        String token = JsonParser.parseString(login.get("body").getAsString())
                .getAsJsonObject()
                .get("token")
                .getAsString();
        JsonObject viewed = answer(mapped, asking(token, header(registered, "location"), ""));
        assertThat(viewed.get("body").getAsString()).contains("ada@event.example");

        JsonObject first = answer(mapped, asking(token, base + "/api/users", "limit=1"));
        String[] next =
                header(first, "link").replaceFirst("<(.*)>; rel=\"next\"", "$1").split("\\?");
        assertThat(next[0]).isEqualTo(base + "/api/users");
        JsonObject second = answer(mapped, asking(token, next[0], next[1]));
        assertThat(status(second)).isEqualTo(200);
        assertThat(second.get("body")).isNotEqualTo(first.get("body"));
    }

    private static JsonObject asking(String token, String path, String query) {
        JsonObject event = event("GET", path, "$default", "");
        event.addProperty("rawQueryString", query);
        event.getAsJsonObject("headers").addProperty("authorization", "Bearer " + token);
        return event;
    }

    /** At a custom domain. */
    private static JsonObject event(String method, String path, String stage, String body) {
        JsonObject event =
                JsonParser.parseString("""
                {"version":"2.0","routeKey":"$default","rawPath":"%2$s","rawQueryString":"",
                 "headers":{"host":"api.example.org","content-type":"application/json","x-forwarded-proto":"https"},
                 "requestContext":{"accountId":"123456789012","apiId":"api-id","domainName":"api.example.org",
                   "domainPrefix":"api","http":{"method":"%1$s","path":"%2$s","protocol":"HTTP/1.1","userAgent":"curl/8"},
                   "requestId":"id","routeKey":"$default","stage":"%3$s","timeEpoch":1583348638390},
                 "isBase64Encoded":false}""".formatted(method, path, stage)).getAsJsonObject();
        event.addProperty("body", body);
        return event;
    }

    private static String user(String email) {
        return "{\"email\":\"%s\",\"name\":\"Ada\"}".formatted(email);
    }

    private static String registration(String email) {
        return "{\"email\":\"%s\",\"name\":\"Ada\",\"password\":\"correct horse 9\"}".formatted(email);
    }

    private static JsonObject answer(Handler handler, JsonObject event) throws IOException {
        ByteArrayOutputStream answer = new ByteArrayOutputStream();
        byte[] bytes = event.toString().getBytes(StandardCharsets.UTF_8);
        handler.handleRequest(new ByteArrayInputStream(bytes), answer, null);
        return JsonParser.parseString(answer.toString(StandardCharsets.UTF_8)).getAsJsonObject();
    }

    private static int status(JsonObject answer) {
        return answer.get("statusCode").getAsInt();
    }

    private static String header(JsonObject answer, String name) {
        return answer.getAsJsonObject("headers").get(name).getAsString();
    }
}
