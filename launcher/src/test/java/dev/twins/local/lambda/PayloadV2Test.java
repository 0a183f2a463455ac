package dev.twins.local.lambda;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.entry;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PayloadV2Test {
    private static final Instant NOW = Instant.parse("2026-03-02T09:08:07.654Z");

    @Test
    void headersAreLowerCaseAndJoinedByCommas() {
        JsonObject headers =
                event("/", "", "X-Two: a", "x-two: b", "Host: api.test:80").getAsJsonObject("headers");
        assertThat(headers.get("x-two").getAsString()).isEqualTo("a,b");
        assertThat(headers.get("host").getAsString()).isEqualTo("api.test:80");
        assertThat(headers.get("x-forwarded-for").getAsString()).isEqualTo("192.0.2.1");
        assertThat(headers.get("x-forwarded-proto").getAsString()).isEqualTo("http");
        assertThat(headers.get("x-amzn-trace-id").getAsString()).isEqualTo("Root=1");
    }

    @Test
    void theCallersAddressIsAddedToThoseOfItsProxies() {
        JsonObject headers = event("/", "", "X-Forwarded-For: 203.0.113.9").getAsJsonObject("headers");
        assertThat(headers.get("x-forwarded-for").getAsString()).isEqualTo("203.0.113.9, 192.0.2.1");
    }

    @Test
    void cookiesStandApart() {
        JsonObject event = event("/", "", "Cookie: a=1; b=2", "Cookie: c=3");
        assertThat(event.getAsJsonArray("cookies").toString()).isEqualTo("[\"a=1\",\"b=2\",\"c=3\"]");
        assertThat(event.getAsJsonObject("headers").has("cookie")).isFalse();
        assertThat(event("/", "").has("cookies")).isFalse();
    }

    @Test
    void thePathIsDecodedAndTheQueryIsGivenBothWays() {
        JsonObject event = event("/a%20b+c/%C3%A4?x=1&y=%26+z&x=2&flag&=none", "");
        assertThat(event.get("rawPath").getAsString()).isEqualTo("/a b+c/ä");
        assertThat(event.get("rawQueryString").getAsString()).isEqualTo("x=1&y=%26+z&x=2&flag&=none");
        assertThat(event.getAsJsonObject("queryStringParameters").toString())
                .isEqualTo("{\"x\":\"1,2\",\"y\":\"& z\",\"flag\":\"\"}");
        assertThat(event("/", "").has("queryStringParameters")).isFalse();
    }

    @Test
    void aMalformedEscapeInTheQueryIsLeftToTheFunction() {
        JsonObject event = event("/?x=%zz", "");
        assertThat(event.getAsJsonObject("queryStringParameters").toString()).isEqualTo("{\"x\":\"%zz\"}");
    }

    @Test
    void theContextIsComplete() {
        JsonObject event = event("/p%41", "", "User-Agent: test/1");
        JsonObject context = event.getAsJsonObject("requestContext");
        assertThat(event.get("version").getAsString()).isEqualTo("2.0");
        assertThat(event.get("routeKey").getAsString()).isEqualTo("$default");
        assertThat(context.getAsJsonObject("http").toString())
                .isEqualTo("{\"method\":\"POST\",\"path\":\"/pA\",\"protocol\":\"HTTP/1.1\",\"sourceIp\":\"192.0.2.1\","
                        + "\"userAgent\":\"test/1\"}");
        assertThat(context.get("stage").getAsString()).isEqualTo("$default");
        assertThat(context.get("requestId").getAsString()).isEqualTo("request-1");
        assertThat(context.get("time").getAsString()).isEqualTo("02/Mar/2026:09:08:07 +0000");
        assertThat(context.get("timeEpoch").getAsLong()).isEqualTo(NOW.toEpochMilli());
    }

    @Test
    void textIsSentAsTextAndOtherBytesAsBase64() {
        JsonObject text = event("/", "{\"ä\":1}");
        assertThat(text.get("body").getAsString()).isEqualTo("{\"ä\":1}");
        assertThat(text.get("isBase64Encoded").getAsBoolean()).isFalse();
        JsonObject binary = event(new byte[] {(byte) 0xff, 0x00});
        assertThat(binary.get("body").getAsString()).isEqualTo("/wA=");
        assertThat(binary.get("isBase64Encoded").getAsBoolean()).isTrue();
        assertThat(event("/", "").has("body")).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/%", "/%4", "/%zz"})
    void aMalformedEscapeIsRefused(String target) {
        assertThatThrownBy(() -> event(target, "")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void anAnswerHasStatusHeadersCookiesAndBody() {
        HttpAnswer answer = answer("{\"statusCode\":201,\"headers\":{\"X-One\":\"1\",\"Connection\":\"close\"},"
                + "\"cookies\":[\"a=1\",\"b=2\"],\"body\":\"ä\"}");
        assertThat(answer.status()).isEqualTo(201);
        assertThat(answer.headers())
                .containsExactly(entry("x-one", "1"), entry("set-cookie", "a=1"), entry("set-cookie", "b=2"));
        assertThat(new String(answer.body(), UTF_8)).isEqualTo("ä");
    }

    @Test
    void aBase64BodyIsDecoded() {
        assertThat(answer("{\"statusCode\":200,\"body\":\"/wA=\",\"isBase64Encoded\":true}")
                        .body())
                .containsExactly(0xff, 0x00);
    }

    @Test
    void absentMembersOfAnAnswerMayBeNull() {
        HttpAnswer answer = answer("{\"statusCode\":204,\"headers\":null,\"body\":null,\"isBase64Encoded\":null}");
        assertThat(answer.headers()).isEmpty();
        assertThat(answer.body()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"no\":\"status\"}", "[1]", "\"text\"", "null", ""})
    void anythingElseIsTheBodyOfA200(String json) {
        HttpAnswer answer = answer(json);
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.headers()).containsExactly(entry("content-type", "application/json"));
        assertThat(new String(answer.body(), UTF_8)).isEqualTo(json);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"statusCode\":\"many\"}",
                "{\"statusCode\":100}",
                "{\"statusCode\":600}",
                "{\"statusCode\":null}",
                "{\"statusCode\":200,\"headers\":[]}",
                "{\"statusCode\":200,\"body\":\"%\",\"isBase64Encoded\":true}",
                "{"
            })
    void aMeaninglessAnswerIsAFailureOfTheFunction(String json) {
        assertThatThrownBy(() -> answer(json)).isInstanceOf(FunctionFailed.class);
    }

    private static HttpAnswer answer(String json) {
        return PayloadV2.answer(json.getBytes(UTF_8));
    }

    private static JsonObject event(byte[] body) {
        return event(new HttpRequest("POST", "/", "HTTP/1.1", List.of(), body, "192.0.2.1", 8081));
    }

    private static JsonObject event(String target, String body, String... headers) {
        List<Map.Entry<String, String>> all = new ArrayList<>();
        for (String header : headers) {
            String[] nameAndValue = header.split(": ", 2);
            all.add(Map.entry(nameAndValue[0], nameAndValue[1]));
        }
        return event(new HttpRequest("POST", target, "HTTP/1.1", all, body.getBytes(UTF_8), "192.0.2.1", 8081));
    }

    private static JsonObject event(HttpRequest request) {
        byte[] event = PayloadV2.event(request, "request-1", "Root=1", NOW);
        return JsonParser.parseString(new String(event, UTF_8)).getAsJsonObject();
    }
}
