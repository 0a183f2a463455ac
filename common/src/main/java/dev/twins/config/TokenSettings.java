package dev.twins.config;

import java.nio.file.Path;
import java.security.KeyPair;
import java.security.interfaces.RSAPrivateKey;
import java.security.interfaces.RSAPublicKey;
import java.time.Duration;
import java.util.Optional;

/**
 * How tokens are signed and verified. The names of the settings are those of MicroProfile JWT where it has them.
 *
 * @param issuer the {@code iss} of the tokens it issues and accepts
 * @param audience the {@code aud} of the tokens it issues and accepts
 * @param lifetime how long a token is good for
 */
public record TokenSettings(
        String issuer, String audience, Duration lifetime, RSAPrivateKey signingKey, RSAPublicKey verificationKey) {
    private static final String MISSING = """
            No key to sign tokens with. Set JWT_KEY to an RSA private key (PKCS#8 PEM), or JWT_KEY_LOCATION to the path \
            of one: openssl genpkey -algorithm RSA -pkeyopt rsa_keygen_bits:2048""";

    static TokenSettings read(Service service, DatabaseUrl database, Source source) {
        KeyPair keys = signingKeys(service, database, source);
        RSAPublicKey verificationKey = text(source, "mp.jwt.verify.publickey", "mp.jwt.verify.publickey.location")
                .map(pem -> Keys.publicKey("mp.jwt.verify.publickey", pem))
                .orElseGet(() -> (RSAPublicKey) keys.getPublic());
        if (!verificationKey.equals(keys.getPublic())) {
            throw new ConfigurationException("mp.jwt.verify.publickey does not belong to the key that signs (JWT_KEY)");
        }
        return new TokenSettings(
                source.find("mp.jwt.verify.issuer").orElse(service.serviceName()),
                source.find("mp.jwt.verify.audiences").orElse("twins"),
                source.find("JWT_LIFETIME").map(TokenSettings::lifetime).orElse(Duration.ofHours(1)),
                (RSAPrivateKey) keys.getPrivate(),
                verificationKey);
    }

    @Override
    public String toString() {
        return "tokens of " + issuer + " for " + audience + ", good for " + lifetime;
    }

    private static KeyPair signingKeys(Service service, DatabaseUrl database, Source source) {
        Optional<String> configured = text(source, "JWT_KEY", "JWT_KEY_LOCATION");
        boolean generate = configured.map("generate"::equals).orElse(database.isLoopback());
        if (generate && service.mayGenerateKeys()) {
            return Keys.generate();
        }
        return configured
                .filter(text -> !text.equals("generate"))
                .map(pem -> Keys.pair("JWT_KEY", pem))
                .orElseThrow(() -> new ConfigurationException(MISSING));
    }

    private static Optional<String> text(Source source, String name, String locationName) {
        return source.find(name)
                .or(() -> source.find(locationName).map(location -> Keys.read(locationName, Path.of(location))));
    }

    private static Duration lifetime(String seconds) {
        if (!seconds.matches("[1-9][0-9]{0,6}")) {
            throw new ConfigurationException("JWT_LIFETIME must be a number of seconds, not " + seconds);
        }
        return Duration.ofSeconds(Long.parseLong(seconds));
    }
}
