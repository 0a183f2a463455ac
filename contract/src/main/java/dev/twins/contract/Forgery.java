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

/** Ways to forge a token from a valid one without any of the server's secrets. */
enum Forgery {
    NONSENSE(token -> "nonsense"),
    THREE_DOTS(token -> "..."),
    ONLY_CLAIMS(token -> "." + token.split("\\.")[1] + "."),
    ENCRYPTED_FORM(token -> token + ".x.x"),
    ENCRYPTED(token -> Token.encode("{\"alg\":\"dir\",\"enc\":\"A128GCM\"}".getBytes(UTF_8)) + "..AAAA.AAAA.AAAA"),
    FOUR_PARTS(token -> token + ".x"),
    TWICE(token -> token + "." + token),
    PADDED(token -> token + "=="),
    OTHER_BASE64(token -> token.replace('-', '+').replace('_', '/').replaceFirst("e", "+")),
    ESCAPED_DOTS(token -> token.replace(".", "%2E")),
    BLANK_INSIDE(token -> token.replace(".", ". ")),
    JSON_FORM(token -> "{\"payload\":\"" + token.split("\\.")[1] + "\",\"signature\":\"x\"}"),
    SIGNATURE_MISSING(token -> token.substring(0, token.lastIndexOf('.'))),
    SIGNATURE_EMPTY(token -> token.substring(0, token.lastIndexOf('.') + 1)),
    SIGNATURE_CUT(token -> token.substring(0, token.length() - 4)),
    SIGNATURE_LENGTHENED(token -> token + "AAAA"),
    SIGNATURE_REWRITTEN(Forgery::withSpareBit),
    SIGNATURE_ZEROES(token -> Token.parse(token).signed() + "." + Token.encode(new byte[256])),
    SIGNATURE_ONE(token -> Token.parse(token).signed() + "." + Token.encode(lastByteOne())),
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
    NO_ALGORITHM_IN_CAPITALS(token -> signedAs(token, "NONE", "")),
    NO_ALGORITHM_IN_MIXED_CASE(token -> signedAs(token, "nOnE", "")),
    NO_ALGORITHM_WITH_BLANK(token -> signedAs(token, "none ", "")),
    NO_ALGORITHM_WITH_NUL(token -> signedAs(token, "none\0", "")),
    NO_ALGORITHM_BUT_A_SIGNATURE(token -> signedAs(token, "None", "AA")),
    NO_ALGORITHM_BUT_THE_SIGNATURE(
            token -> signedAs(token, "none", Token.parse(token).signature())),
    EMPTY_ALGORITHM(token -> signedAs(token, "", "")),
    ABSENT_ALGORITHM(token -> {
        Token forged = Token.parse(token);
        forged.header().remove("alg");
        return forged.text();
    }),
    ELLIPTIC_ZEROES(token -> signedAs(token, "ES256", Token.encode(new byte[64]))),
    ELLIPTIC_WITH_THE_SIGNATURE(
            token -> signedAs(token, "ES256", Token.parse(token).signature())),
    EDWARDS_ZEROES(token -> signedAs(token, "EdDSA", Token.encode(new byte[64]))),
    OTHER_PADDING(token -> signedAs(token, "PS256", Token.parse(token).signature())),
    OTHER_DIGEST(token -> signedAs(token, "RS384", Token.parse(token).signature())),
    SYMMETRIC(token -> symmetric(token, "secret")),
    SYMMETRIC_WITH_NO_CHARACTER(token -> symmetric(token, "\0")),
    SYMMETRIC_WITH_ISSUER(
            token -> symmetric(token, Token.parse(token).claims().get("iss").getAsString())),
    SELF_SIGNED(token -> selfSigned(Token.parse(token))),
    SELF_SIGNED_WITH_KEY_INSIDE(token -> withHeader(token, "jwk", publicKey())),
    SELF_SIGNED_WITH_CERTIFICATE_INSIDE(token -> withHeader(token, "x5c", "[\"AAAA\"]")),
    SELF_SIGNED_WITH_KEY_BY_PATH(token -> withHeader(token, "kid", "\"../../../../../../dev/null\"")),
    SELF_SIGNED_WITH_KEY_BY_QUERY(token -> withHeader(token, "kid", "\"x' UNION SELECT 'AA'--\"")),
    SELF_SIGNED_WITH_KEY_BY_COMMAND(token -> withHeader(token, "kid", "\"|touch /tmp/x\"")),
    SELF_SIGNED_WITH_LIST_OF_KEYS(token -> withHeader(token, "kid", "[\"a\",\"b\"]")),
    SELF_SIGNED_WITH_LONG_KEY_NAME(token -> withHeader(token, "kid", "\"" + "x".repeat(4_000) + "\"")),
    SELF_SIGNED_AND_CRITICAL(token -> withHeader(token, "crit", "[\"x\"]")),
    SELF_SIGNED_AND_UNENCODED(token -> withHeader(token, "b64", "false")),
    SELF_SIGNED_AND_COMPRESSED(token -> withHeader(token, "zip", "\"DEF\"")),
    NESTED_DEEPLY(token -> {
        String header = "{\"alg\":\"RS256\",\"typ\":\"JWT\",\"x\":" + "[".repeat(1500) + "]".repeat(1500) + "}";
        return Token.encode(header.getBytes(UTF_8)) + token.substring(token.indexOf('.'));
    });

    private static final KeyPair KEYS = keys();

    private final Way way;

    Forgery(Way way) {
        this.way = way;
    }

    /** Turns one token into another. */
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

    private static String withHeader(String token, String name, String json) throws GeneralSecurityException {
        Token forged = Token.parse(token);
        forged.header().add(name, Json.parse(json, "a header"));
        return selfSigned(forged);
    }

    private static String symmetric(String token, String secret) throws GeneralSecurityException {
        return symmetric(Token.parse(token), secret.getBytes(UTF_8));
    }

    /** The token signed with HS256 and any secret. */
    static String symmetric(Token token, byte[] secret) throws GeneralSecurityException {
        token.header().addProperty("alg", "HS256");
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(secret, "HmacSHA256"));
        return token.signed() + "." + Token.encode(mac.doFinal(token.signed().getBytes(UTF_8)));
    }

    /** The token with a valid signature by a key that the server does not know. */
    static String selfSigned(Token token) throws GeneralSecurityException {
        return token.signed() + "." + signature(token.signed());
    }

    /**
     * The same signature with a different last character: in base64url, 256 bytes do not use all bits of the last one.
     */
    private static String withSpareBit(String token) {
        char last = token.charAt(token.length() - 1);
        return token.substring(0, token.length() - 1) + (char) (last + 1);
    }

    private static byte[] lastByteOne() {
        byte[] bytes = new byte[256];
        bytes[255] = 1;
        return bytes;
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
