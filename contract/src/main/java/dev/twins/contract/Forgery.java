package dev.twins.contract;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.security.interfaces.RSAPublicKey;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Ways to make a bad token from a good one, with no secret of the server's. */
enum Forgery {
    NONSENSE(token -> "nonsense"),
    THREE_DOTS(token -> "..."),
    ENCRYPTED_FORM(token -> token + ".x.x"),
    SIGNATURE_MISSING(token -> token.substring(0, token.lastIndexOf('.'))),
    SIGNATURE_EMPTY(token -> token.substring(0, token.lastIndexOf('.') + 1)),
    SIGNATURE_CHANGED(token -> {
        int place = token.lastIndexOf('.') + 20;
        char other = token.charAt(place) == 'A' ? 'B' : 'A';
        return token.substring(0, place) + other + token.substring(place + 1);
    }),
    ANOTHER_SUBJECT(token -> changed(token, "sub", "00000000-0000-4000-8000-000000000000")),
    LONGER_LIFE(token -> changed(token, "exp", "4102444800")),
    EXPIRED(token -> changed(token, "exp", "1")),
    ANOTHER_ISSUER(token -> changed(token, "iss", "another")),
    NO_ALGORITHM(token -> signedAs(token, "none", "")),
    NO_ALGORITHM_BUT_THE_SIGNATURE(
            token -> signedAs(token, "none", Token.parse(token).signature())),
    ELLIPTIC_ZEROES(token -> signedAs(token, "ES256", Token.encode(new byte[64]))),
    SYMMETRIC(token -> {
        Token forged = Token.parse(signedAs(token, "HS256", ""));
        return forged.signed() + "." + mac(forged.signed());
    }),
    SELF_SIGNED(token -> {
        Token forged = Token.parse(token);
        return forged.signed() + "." + signature(forged.signed());
    }),
    SELF_SIGNED_WITH_KEY_INSIDE(token -> {
        Token forged = Token.parse(token);
        forged.header().add("jwk", Json.parse(publicKey(), "the key"));
        return forged.signed() + "." + signature(forged.signed());
    }),
    NESTED_DEEPLY(token -> {
        String header = "{\"alg\":\"RS256\",\"typ\":\"JWT\",\"x\":" + "[".repeat(1500) + "]".repeat(1500) + "}";
        return Token.encode(header.getBytes(UTF_8)) + token.substring(token.indexOf('.'));
    });

    private static final KeyPair KEYS = keys();

    private final Way way;

    Forgery(Way way) {
        this.way = way;
    }

    /** Takes a token and makes another. */
    private interface Way {
        String forge(String token) throws GeneralSecurityException;
    }

    String of(String token) {
        try {
            return way.forge(token);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String changed(String token, String claim, String value) {
        Token forged = Token.parse(token);
        if (forged.claims().getAsJsonPrimitive(claim).isNumber()) {
            forged.claims().addProperty(claim, Long.valueOf(value));
        } else {
            forged.claims().addProperty(claim, value);
        }
        return forged.text();
    }

    private static String signedAs(String token, String algorithm, String signature) {
        Token forged = Token.parse(token);
        forged.header().addProperty("alg", algorithm);
        return forged.signed() + "." + signature;
    }

    private static String mac(String text) throws GeneralSecurityException {
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec("secret".getBytes(UTF_8), "HmacSHA256"));
        return Token.encode(mac.doFinal(text.getBytes(UTF_8)));
    }

    private static String signature(String text) throws GeneralSecurityException {
        Signature signature = Signature.getInstance("SHA256withRSA");
        signature.initSign(KEYS.getPrivate());
        signature.update(text.getBytes(UTF_8));
        return Token.encode(signature.sign());
    }

    private static String publicKey() {
        byte[] modulus = ((RSAPublicKey) KEYS.getPublic()).getModulus().toByteArray();
        return "{\"kty\":\"RSA\",\"e\":\"AQAB\",\"n\":\""
                + Base64.getUrlEncoder().withoutPadding().encodeToString(modulus) + "\"}";
    }

    private static KeyPair keys() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(2048);
            return generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
