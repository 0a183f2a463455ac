package dev.twins.contract;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.gson.JsonObject;
import java.util.Base64;

/** The parts of a JSON Web Token; its signature is not verified. */
record Token(JsonObject header, JsonObject claims, String signature) {
    static Token parse(String text) {
        String[] parts = text.split("\\.", -1);
        if (parts.length != 3) {
            throw new AssertionError("A signed token has 3 parts, this one has " + parts.length);
        }
        return new Token(object(parts[0]), object(parts[1]), parts[2]);
    }

    static String encode(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /** Header and claims in the form that is signed. */
    String signed() {
        return encode(header.toString().getBytes(UTF_8)) + "."
                + encode(claims.toString().getBytes(UTF_8));
    }

    String text() {
        return signed() + "." + signature;
    }

    private static JsonObject object(String part) {
        return Json.parse(new String(Base64.getUrlDecoder().decode(part), UTF_8), "a token's part")
                .getAsJsonObject();
    }
}
