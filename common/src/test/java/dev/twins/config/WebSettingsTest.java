package dev.twins.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Settings in unexpected spellings: each is understood or ends the start, and none is ignored in silence. */
class WebSettingsTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            https://app.example/                    | https://app.example
            HTTPS://App.Example:443                 | https://app.example
            http://app.example:80                   | http://app.example
            http://app.example:443                  | http://app.example:443
            https://bücher.example                  | https://xn--bcher-kva.example
            https://app.example:0443                | https://app.example
            http://app.example:08080                | http://app.example:8080
            moz-extension://Abc-1                   | moz-extension://abc-1
            http://[::1]:3000                       | http://[::1]:3000
            http://[0:0:0:0:0:0:0:1]:3000           | http://[::1]:3000
            http://[2001:DB8::0:1:0:0]              | http://[2001:db8::1:0:0]
            http://[fe80:0:0:1:0:0:0:0]             | http://[fe80:0:0:1::]
            http://[0::]:80                         | http://[::]
            http://[2001:db8:0:1:1:1:1:1]           | http://[2001:db8:0:1:1:1:1:1]
            http://192.168.0.255:3000               | http://192.168.0.255:3000
            https://1.example                       | https://1.example
            http://my_app:3000                      | http://my_app:3000
            capacitor://localhost                   | capacitor://localhost
            https://a.example, https://b.example,   | https://a.example,https://b.example
            https://a.example,HTTPS://A.EXAMPLE/    | https://a.example
            """)
    void originsBecomeWhatBrowsersSend(String value, String origins) {
        assertThat(String.join(",", read("CORS_ORIGINS", value).corsOrigins())).isEqualTo(origins);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "*",
                "app.example",
                "//app.example",
                "https://app.example/app",
                "https://app.example?x",
                "null",
                ",",
                "https://u:p@app.example",
                "https://app.example;x",
                "https://*.app.example",
                "https://app.example:0",
                "https://app.example:https",
                "https:app.example",
                "https://app.example https://b.example",
                "['https://app.example']",
                "\"https://app.example\"",
                "https://app.example:",
                "https://app.example:65536",
                "https://straße.example",
                "https://app.example\\",
                "http://127.1",
                "http://127.0.0.1.",
                "http://127.0.0.01:3000",
                "http://2130706433",
                "http://0x7f.0.0.1",
                "http://256.0.0.1",
                "http://1.2.3.4.5",
                "http://app.1",
                "http://[::ffff:127.0.0.1]:3000",
                "http://[1:::2]",
                "http://[::1%25eth0]",
                "about:blank"
            })
    void malformedOriginIsRefused(String value) {
        refuses("CORS_ORIGINS", value, "Expected: origins such as https://app.example, separated by commas");
    }

    @Test
    void tracingHeadersMayBeSentUnlessOthersAreNamed() {
        assertThat(read("CORS_HEADERS", " ").corsHeaders())
                .containsExactly("traceparent", "tracestate", "baggage", "sentry-trace");
        assertThat(read("CORS_HEADERS", "X-B3-TraceId, x-b3-traceid,b3\n").corsHeaders())
                .containsExactly("x-b3-traceid", "b3");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "*",
                ",",
                "a b",
                "x: 1",
                "x-*",
                "['x']",
                "x\ty",
                "x-\u0130",
                "x=1",
                "a\r\nSet-Cookie",
                "\"x\"",
                "x;y",
                "b\u00e4ggage"
            })
    void malformedHeaderNameIsRefused(String value) {
        refuses("CORS_HEADERS", value, "Expected: names of headers, separated by commas");
    }

    @ParameterizedTest
    @ValueSource(strings = {"CORS_ORIGINS", "CORS_HEADERS", "PEER_URL", "TWINS_LOCAL", "SERVER_TIMING", "BASE_PATH"})
    void secretArnOfAPlainSettingEndsTheStart(String name) {
        Source source = Source.of(Map.of(name + "_SECRET_ARN", "arn:s3cret")).withoutSecrets();
        assertThatThrownBy(() -> WebSettings.read(Service.SERVERLESS, source))
                .isInstanceOf(ConfigurationException.class)
                .hasMessage(name + "_SECRET_ARN is not read here. Set " + name + " itself");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            http://localhost:8081/              | http://localhost:8081        | http://localhost:8081
            HTTPS://Id.Example:443/prod/        | https://id.example/prod      | https://id.example
            https://id.example/a/b%20c          | https://id.example/a/b%20c   | https://id.example
            http://twin_b:8080                  | http://twin_b:8080           | http://twin_b:8080
            """)
    void peerIsABaseUrlAndThePolicyAllowsItsOrigin(String value, String url, String origin) {
        WebSettings settings = read("PEER_URL", value);
        assertThat(settings.peer().orElseThrow()).hasToString(url);
        assertThat(settings.peerOrigin()).contains(origin);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "localhost:8081",
                "ftp://h",
                "https://h?x=1",
                "https://h#x",
                "https://h/;x",
                "https://h;x",
                "https://u:p@h",
                "https://h/a b",
                "https://h, https://i",
                "https://h/%zz",
                "https://[1:::2]",
                "https://h/x//y",
                "https://",
                "http://h:99999",
                "\"http://h\"",
                "http://h\\x",
                "http:///h",
                "http://h:8081 http://i"
            })
    void malformedBaseUrlIsRefused(String value) {
        refuses("PEER_URL", value, "Expected: a base URL such as http://localhost:8081");
    }

    @Test
    void blankSettingCountsAsAbsent() {
        assertThat(read("PEER_URL", " ").peer()).isEmpty();
        assertThat(read("CORS_ORIGINS", "\n").corsOrigins()).isEmpty();
        assertThat(read("SERVER_TIMING", "").serverTiming()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"true", "TRUE", "yes", "on", "1", "True\n"})
    void everySpellingOfOnIsUnderstood(String value) {
        assertThat(read("TWINS_LOCAL", value).local()).isTrue();
        assertThat(read("SERVER_TIMING", value).serverTiming()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"false", "FALSE", "no", "off", "0", " Off "})
    void everySpellingOfOffIsUnderstood(String value) {
        assertThat(read("TWINS_LOCAL", value).local()).isFalse();
        assertThat(read("SERVER_TIMING", value).serverTiming()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"maybe", "2", "tru", "enabled", "\"true\"", "y", "none", "true,true", "١", "null"})
    void anotherValueOfASwitchIsRefused(String value) {
        refuses("TWINS_LOCAL", value, "TWINS_LOCAL is neither on nor off");
        refuses("SERVER_TIMING", value, "SERVER_TIMING is neither on nor off");
    }

    @ParameterizedTest
    @CsvSource({"/v1,/v1", "v1/,/v1", "//v1,/v1", "/v1.2-$x,/v1.2-$x", "/shop/v1//,/shop/v1", "/,''", "(none),''"})
    void basePathBeginsWithASlashAndEndsWithoutOne(String value, String path) {
        assertThat(read("BASE_PATH", value).basePath()).isEqualTo(path);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/v1?x",
                "/a b",
                "/a//b",
                "/a;b",
                "/%zz",
                "/caf%C3%A9",
                "/café",
                "/v1#x",
                "https://api.example/v1"
            })
    void malformedPathIsRefused(String value) {
        refuses("BASE_PATH", value, "Expected: a path such as /v1");
    }

    private static void refuses(String name, String value, String reason) {
        assertThatThrownBy(() -> read(name, value))
                .isInstanceOf(ConfigurationException.class)
                .hasNoCause()
                .hasMessageStartingWith(name + " ")
                .hasMessageContaining(reason);
    }

    private static WebSettings read(String name, String value) {
        return WebSettings.read(Service.CONTAINER, Source.of(Map.of(name, value)));
    }
}
