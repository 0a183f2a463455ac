package dev.twins.config;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.security.KeyPair;
import java.security.interfaces.RSAPrivateKey;
import java.security.interfaces.RSAPublicKey;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Optional;

/**
 * Settings for signing and verifying tokens. They have the names of MicroProfile JWT where it defines one.
 *
 * @param issuer the {@code iss} of issued and accepted tokens
 * @param audiences the {@code aud} of issued tokens; an accepted token needs only one of them
 * @param lifetime time from issue to expiry
 */
public record TokenSettings(
        String issuer,
        List<String> audiences,
        Duration lifetime,
        RSAPrivateKey signingKey,
        RSAPublicKey verificationKey) {
    private static final String GENERATE = "generate";
    private static final String SET = """
            Set JWT_KEY to an RSA private key (PKCS#8 PEM), or JWT_KEY_LOCATION to the path \
            of one: openssl genpkey -algorithm RSA -pkeyopt rsa_keygen_bits:2048""";

    static final Setting<Optional<KeyPair>> JWT_KEY = new Setting<>(
            "JWT_KEY",
            "an RSA private key in PEM, or generate",
            text -> text.equalsIgnoreCase(GENERATE) ? Optional.empty() : Optional.of(Keys.pair(text)));
    static final Setting<Optional<KeyPair>> JWT_KEY_LOCATION = new Setting<>(
            "JWT_KEY_LOCATION",
            "the path of a file with an RSA private key in PEM",
            path -> Optional.of(Keys.pair(content(path))));
    static final Setting<RSAPublicKey> PUBLIC_KEY =
            new Setting<>("mp.jwt.verify.publickey", "an RSA public key in PEM", Keys::publicKey);
    static final Setting<RSAPublicKey> PUBLIC_KEY_LOCATION = new Setting<>(
            "mp.jwt.verify.publickey.location",
            "the path of a file with an RSA public key in PEM",
            path -> Keys.publicKey(content(path)));
    static final Setting<String> ISSUER = new Setting<>("mp.jwt.verify.issuer", "a name", Values::name);
    static final Setting<List<String>> AUDIENCES =
            new Setting<>("mp.jwt.verify.audiences", "names, separated by commas", Values::names);
    static final Setting<Duration> JWT_LIFETIME = new Setting<>("JWT_LIFETIME", "a number of seconds", Values::seconds);

    static TokenSettings read(Service service, DatabaseUrl database, Source source) {
        KeyPair keys = signingKeys(service, database, source);
        RSAPublicKey verificationKey =
                either(PUBLIC_KEY, PUBLIC_KEY_LOCATION, source).orElse((RSAPublicKey) keys.getPublic());
        if (!verificationKey.equals(keys.getPublic())) {
            throw new ConfigurationException("mp.jwt.verify.publickey does not belong to the key that signs (JWT_KEY)");
        }
        return new TokenSettings(
                ISSUER.in(source).orElse(service.serviceName()),
                AUDIENCES.in(source).orElse(List.of("twins")),
                JWT_LIFETIME.in(source).orElse(Duration.ofHours(1)),
                (RSAPrivateKey) keys.getPrivate(),
                verificationKey);
    }

    @Override
    public String toString() {
        return "tokens of " + issuer + " for " + audiences + ", good for " + lifetime;
    }

    private static KeyPair signingKeys(Service service, DatabaseUrl database, Source source) {
        Optional<Optional<KeyPair>> configured = either(JWT_KEY, JWT_KEY_LOCATION, source);
        boolean generate = configured.map(Optional::isEmpty).orElse(database.isLoopback());
        if (generate && service.mayGenerateKeys()) {
            return Keys.generate();
        }
        String problem = configured.isPresent()
                ? "JWT_KEY is generate, but each environment of a function would generate another key. "
                : "No key to sign tokens with. ";
        return configured.flatMap(key -> key).orElseThrow(() -> new ConfigurationException(problem + SET));
    }

    private static <T> Optional<T> either(Setting<T> one, Setting<T> other, Source source) {
        Optional<T> first = one.in(source);
        Optional<T> second = other.in(source);
        if (first.isPresent() && second.isPresent()) {
            throw new ConfigurationException(
                    one.name() + " and " + other.name() + " are both set: set only one of them");
        }
        return first.or(() -> second);
    }

    /** No message names the path: it may be the key itself, set in the wrong place. */
    private static String content(String path) {
        try {
            byte[] bytes = Files.readAllBytes(Path.of(path));
            // DER is no text
            return bytes.length > 0 && bytes[0] == 0x30
                    ? Base64.getEncoder().encodeToString(bytes)
                    : new String(bytes, isUtf16(bytes) ? StandardCharsets.UTF_16 : StandardCharsets.UTF_8);
        } catch (IOException | InvalidPathException e) {
            throw new Malformed("names no file that can be read");
        }
    }

    /** Recognised by its byte order mark, which PowerShell writes. */
    private static boolean isUtf16(byte[] bytes) {
        int mark = bytes.length > 1 ? (bytes[0] & 0xff) << 8 | bytes[1] & 0xff : 0;
        return mark == 0xfeff || mark == 0xfffe;
    }
}
