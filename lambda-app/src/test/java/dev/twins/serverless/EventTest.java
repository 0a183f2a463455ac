package dev.twins.serverless;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import dev.twins.api.Answer;
import dev.twins.api.Request;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Payload format 2.0, including what the local front never sends: stages, cookies and missing members. */
class EventTest {
    private static final String COMPLETE = """
            {"version": "2.0", "routeKey": "$default", "rawPath": "/prod/api/users", "rawQueryString": "limit=2&a=%20",
             "cookies": ["a=1", "b=2"], "headers": {"Content-Type": "application/json", "x-many": "1,2"},
             "queryStringParameters": {"limit": "2"}, "stageVariables": null,
             "requestContext": {"accountId": "1", "stage": "prod", "authorizer": {"jwt": {"scopes": ["x"]}},
               "http": {"method": "POST", "path": "/prod/api/users", "sourceIp": "192.0.2.1"}, "timeEpoch": 1},
             "body": "w6Q=", "isBase64Encoded": true}""";

    @Test
    void completeEventIsRead() throws IOException {
        Event event = read(COMPLETE);
        Request request = event.request();
        assertThat(request.method()).isEqualTo("POST");
        assertThat(request.path()).isEqualTo("/api/users");
        assertThat(request.query()).isEqualTo("limit=2&a=%20");
        assertThat(request.header("content-type")).contains("application/json");
        assertThat(request.header("x-many")).contains("1,2");
        assertThat(request.header("cookie")).contains("a=1; b=2");
        assertThat(request.header("absent")).isEmpty();
        assertThat(new String(event.bytes(), StandardCharsets.UTF_8)).isEqualTo("ä");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "\"headers\":null,\"cookies\":null,\"body\":null,\"rawPath\":null,",
                "\"isBase64Encoded\":null,\"rawQueryString\":null,\"stageVariables\":null,"
            })
    void missingMembersCountAsEmpty(String members) throws IOException {
        Event event = read("{%s\"version\":\"2.0\",\"requestContext\":{\"stage\":null,\"http\":{\"method\":\"GET\"}}}"
                .formatted(members));
        assertThat(event.request().method()).isEqualTo("GET");
        assertThat(event.request().path()).isEqualTo("/");
        assertThat(event.request().query()).isEmpty();
        assertThat(event.bytes()).isEmpty();
    }

    @Test
    void undocumentedTypesAreConverted() throws IOException {
        Event event = read(COMPLETE.replace("\"isBase64Encoded\": true", "\"isBase64Encoded\": \"True\"")
                .replace("\"x-many\": \"1,2\"", "\"x-many\": [1, 2], \"x-one\": 5, \"x-none\": null")
                .replace("w6Q=", "w6\\r\\nQ="));
        assertThat(event.request().header("x-many")).contains("1,2");
        assertThat(event.request().header("x-one")).contains("5");
        assertThat(event.request().header("x-none")).isEmpty();
        assertThat(new String(event.bytes(), StandardCharsets.UTF_8)).isEqualTo("ä");
    }

    @Test
    void parsedBodyCountsAsAbsent() throws IOException {
        assertThat(read(COMPLETE.replace("\"w6Q=\"", "{\"email\": \"x\"}")).bytes())
                .isEmpty();
    }

    @Test
    void linksOfAStageLeadIntoIt() throws IOException {
        Answer answer = new Answer(
                200, Map.of("Location", "/api/users/1", "Link", "</api/users?after=x>; rel=\"next\""), new byte[0]);
        assertThat(read(COMPLETE).localized(answer).headers())
                .containsEntry("Location", "/prod/api/users/1")
                .containsEntry("Link", "</prod/api/users?after=x>; rel=\"next\"");
        assertThat(read(COMPLETE.replace("\"stage\": \"prod\"", "\"stage\": \"$default\""))
                        .localized(answer))
                .isSameAs(answer);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/prod", "/prod/"})
    void stageItselfIsTheRoot(String path) throws IOException {
        assertThat(read(COMPLETE.replace("/prod/api/users\", \"rawQ", path + "\", \"rawQ"))
                        .request()
                        .path())
                .isEqualTo("/");
    }

    @Test
    void pathThatOnlyLooksLikeTheStageIsNotCut() throws IOException {
        assertThat(read(COMPLETE.replace("/prod/api/users\", \"rawQ", "/production/x\", \"rawQ"))
                        .request()
                        .path())
                .isEqualTo("/production/x");
    }

    @Test
    void textTravelsAsTextAndTheRestAsBase64() throws IOException {
        JsonObject text = write(new Answer(200, Map.of("Content-Type", "text/html; charset=utf-8"), bytes("ä")));
        assertThat(text.get("body").getAsString()).isEqualTo("ä");
        assertThat(text.get("isBase64Encoded").getAsBoolean()).isFalse();
        assertThat(text.getAsJsonObject("headers").get("content-type").getAsString())
                .startsWith("text/html");

        JsonObject image = write(new Answer(200, Map.of("Content-Type", "image/png"), new byte[] {-1, 0}));
        assertThat(Base64.getDecoder().decode(image.get("body").getAsString())).containsExactly(-1, 0);

        JsonObject part = write(new Answer(206, Map.of("Content-Type", "text/css"), new byte[] {(byte) 0xc3}));
        assertThat(part.get("isBase64Encoded").getAsBoolean()).isTrue();
    }

    private static Event read(String json) throws IOException {
        return new EventReader("").read(new ByteArrayInputStream(bytes(json))).orElseThrow();
    }

    private static JsonObject write(Answer answer) throws IOException {
        ByteArrayOutputStream stream = new ByteArrayOutputStream();
        ResponseWriter.write(answer, stream);
        return JsonParser.parseString(stream.toString(StandardCharsets.UTF_8)).getAsJsonObject();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
