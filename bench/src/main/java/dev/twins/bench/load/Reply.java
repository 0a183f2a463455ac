package dev.twins.bench.load;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;

/**
 * An answer with its body.
 *
 * @param status of HTTP
 * @param bytes of the request and the answer together, heads included
 * @param answerBytes of the answer alone
 */
public record Reply(int status, String body, long bytes, long answerBytes) {
    public JsonObject json() {
        return JsonParser.parseString(body).getAsJsonObject();
    }
}
