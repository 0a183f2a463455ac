package dev.twins.api;

import static dev.twins.refusal.Refused.refused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.twins.refusal.Reason;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StrictJsonTest {
    @Test
    void textsAreReadAndOtherValuesAreKnownAsNoTexts() {
        assertThat(StrictJson.parse("{\"a\":\"\\u00e4\\ud83d\\ude00\",\"b\":1e400,\"c\":{\"d\":[{}]},\"e\":null}"))
                .containsEntry("a", "ä\uD83D\uDE00")
                .containsEntry("b", StrictJson.NOT_TEXT)
                .containsEntry("c", StrictJson.NOT_TEXT)
                .containsEntry("e", StrictJson.NOT_TEXT);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "null",
                "[]",
                "1",
                "\"x\"",
                "{",
                "{}{}",
                "{} x",
                "{\"a\":1,}",
                "{'a':1}",
                "{a:1}",
                "{\"a\":NaN}",
                "{\"a\":01}",
                "{\"a\":\"\n\"}",
                "{\"a\":1,\"a\":2}",
                "{\"x\":{\"a\":1,\"\\u0061\":2}}",
                "{\"x\":[{\"a\":1,\"a\":2}]}",
                "{\"a\":\"\\ud800\"}",
                "{\"\\udc00\":1}",
                "{\"a\":\"\\x\"}",
                "{\"a\":1}//",
                "{\"a\":tRue}"
            })
    void isRefused(String json) {
        assertThatThrownBy(() -> StrictJson.parse(json)).is(refused(Reason.MALFORMED));
    }

    @Test
    void depthIsBounded() {
        assertThatThrownBy(() -> StrictJson.parse("{\"a\":" + "[".repeat(10_000) + "]".repeat(10_000) + "}"))
                .is(refused(Reason.MALFORMED));
    }

    @Test
    void onlyUtf8IsRead() {
        byte[][] bodies = {
            {'{', '}', (byte) 0xff},
            {(byte) 0xc0, (byte) 0x80},
            {(byte) 0xed, (byte) 0xa0, (byte) 0x80},
            "{}".getBytes(StandardCharsets.UTF_16),
            "\uFEFF{}".getBytes(StandardCharsets.UTF_8)
        };
        for (byte[] body : bodies) {
            assertThatThrownBy(() -> Fields.of(Body.of(body))).is(refused(Reason.MALFORMED));
        }
    }
}
