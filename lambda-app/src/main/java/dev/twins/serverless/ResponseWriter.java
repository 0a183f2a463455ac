package dev.twins.serverless;

import com.google.gson.stream.JsonWriter;
import dev.twins.api.Answer;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Locale;
import java.util.Map;

/** Writes the response in payload format 2.0; anything that may not be text is sent as base64. */
final class ResponseWriter {
    private ResponseWriter() {}

    static void write(Answer answer, OutputStream stream) throws IOException {
        try (JsonWriter json = new JsonWriter(new OutputStreamWriter(stream, StandardCharsets.UTF_8))) {
            json.beginObject().name("statusCode").value(answer.status());
            json.name("headers").beginObject();
            for (Map.Entry<String, String> header : answer.headers().entrySet()) {
                json.name(header.getKey().toLowerCase(Locale.ROOT)).value(header.getValue());
            }
            json.endObject();
            boolean text = isText(answer);
            json.name("body").value(text ? answer.text() : Base64.getEncoder().encodeToString(answer.body()));
            json.name("isBase64Encoded").value(!text).endObject();
        }
    }

    /** Answers an invocation that is not a request and needs no work. */
    static void writeNothingDone(OutputStream stream) throws IOException {
        stream.write("{\"done\":\"nothing\",\"reason\":\"a warm-up or a schedule is no request\"}"
                .getBytes(StandardCharsets.UTF_8));
    }

    private static boolean isText(Answer answer) {
        String type = answer.headers().getOrDefault("Content-Type", "text/plain");
        // A range of a file may begin or end within a character.
        return answer.status() != 206 && (type.startsWith("text/") || type.endsWith("json"));
    }
}
