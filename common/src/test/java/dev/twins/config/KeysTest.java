package dev.twins.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyFactory;
import java.security.KeyPairGenerator;
import java.security.interfaces.RSAPrivateCrtKey;
import java.security.spec.RSAPrivateKeySpec;
import java.util.Arrays;
import java.util.Base64;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Signing keys as people have them: accepted, or refused saying what they are and how to convert them. */
class KeysTest {
    private static final RSAPrivateCrtKey KEY =
            (RSAPrivateCrtKey) Keys.generate().getPrivate();
    private static final byte[] PKCS8 = KEY.getEncoded();

    /** The inner part of PKCS#8, behind 26 bytes of sequence, version, algorithm and octet string. */
    private static final byte[] PKCS1 = Arrays.copyOfRange(PKCS8, 26, PKCS8.length);

    private static final String PEM = pem("PRIVATE KEY", PKCS8);

    static Stream<String> accepted() {
        return Stream.of(
                PEM,
                PEM.replace("\r\n", "\n"),
                PEM.replaceAll("\\R", "\\\\n"),
                PEM.replaceAll("\\R", "\\\\r\\\\n"),
                '"' + PEM.replaceAll("\\R", "\\\\n") + '"',
                "'" + PEM + "'",
                "\uFEFF" + PEM,
                "\n\n" + PEM + "\n",
                "Bag Attributes\n    friendlyName: mine\nKey Attributes: <No Attributes>\n" + PEM,
                pem("CERTIFICATE", new byte[] {1, 2, 3}) + PEM,
                pem("RSA PRIVATE KEY", PKCS1),
                base64(PEM.getBytes(StandardCharsets.UTF_8)),
                base64(pem("RSA PRIVATE KEY", PKCS1).getBytes(StandardCharsets.UTF_8)),
                base64(PKCS8),
                base64(PKCS1));
    }

    @ParameterizedTest
    @MethodSource
    void accepted(String text) {
        assertThat(key(text).orElseThrow().getPrivate()).isEqualTo(KEY);
    }

    static Stream<Arguments> refused() throws Exception {
        byte[] withoutPrimes = KeyFactory.getInstance("RSA")
                .generatePrivate(new RSAPrivateKeySpec(KEY.getModulus(), KEY.getPrivateExponent()))
                .getEncoded();
        byte[] damaged = PKCS8.clone();
        int prime = indexOf(PKCS8, KEY.getPrimeP().toByteArray());
        damaged[prime + 40] ^= 1;
        String encrypted = "Proc-Type: 4,ENCRYPTED\nDEK-Info: AES-128-CBC,00\n\n" + base64(PKCS1);
        return Stream.of(
                Arguments.of(pem("PRIVATE KEY", withoutPrimes), "without its primes"),
                Arguments.of(pem("PRIVATE KEY", damaged), "a damaged RSA key"),
                Arguments.of(pem("PRIVATE KEY", generated("RSA", 1024)), "must have at least 2048 bits"),
                Arguments.of(pem("PRIVATE KEY", generated("EC", 256)), "a private key for EC, and RSA is needed"),
                Arguments.of(pem("PRIVATE KEY", generated("Ed25519", 255)), "a private key for EdDSA"),
                Arguments.of(pem("PRIVATE KEY", generated("RSASSA-PSS", 2048)), "a private key for RSASSA-PSS"),
                Arguments.of(pem("EC PARAMETERS", PKCS1) + pem("EC PRIVATE KEY", PKCS1), "an elliptic-curve key"),
                Arguments.of(pem("ENCRYPTED PRIVATE KEY", PKCS8), "openssl pkey -in key.pem -out plain.pem"),
                Arguments.of(
                        "-----BEGIN RSA PRIVATE KEY-----\n" + encrypted + "\n-----END RSA PRIVATE KEY-----",
                        "openssl pkey"),
                Arguments.of(pem("OPENSSH PRIVATE KEY", PKCS8), "ssh-keygen -p -N '' -m PKCS8"),
                Arguments.of(pem("PUBLIC KEY", PKCS8), "a public key"),
                Arguments.of(pem("CERTIFICATE", PKCS8), "a certificate"),
                Arguments.of("{\"kty\":\"RSA\",\"d\":\"" + base64(PKCS1) + "\"}", "JWK"),
                Arguments.of(PEM.substring(0, PEM.length() / 2), "not an RSA private key"),
                Arguments.of(pem("PRIVATE KEY", Arrays.copyOf(PKCS8, 500)), "not an RSA private key"),
                Arguments.of(base64(Arrays.copyOf(PKCS1, 500)), "not an RSA private key"),
                Arguments.of("s3cret", "not an RSA private key"),
                Arguments.of("generate a key", "not an RSA private key"));
    }

    @ParameterizedTest
    @MethodSource
    void refused(String text, String what) {
        assertThatThrownBy(() -> key(text))
                .isInstanceOf(ConfigurationException.class)
                .hasNoCause()
                .hasMessageStartingWith("JWT_KEY ")
                .hasMessageContaining(what)
                .hasMessageNotContaining("s3cret")
                .matches(e -> e.getMessage().length() < 250);
    }

    @Test
    void keyIsReadFromAFileInPemOrDer(@TempDir Path folder) throws Exception {
        Path pem = Files.writeString(folder.resolve("key.pem"), PEM);
        Path der = Files.write(folder.resolve("key.der"), PKCS8);
        for (Path file : new Path[] {pem, der}) {
            assertThat(TokenSettings.JWT_KEY_LOCATION
                            .parse(file.toString())
                            .orElseThrow()
                            .getPrivate())
                    .isEqualTo(KEY);
        }
        for (String path : new String[] {PEM, "s3cret", "s3cret\0", folder.toString()}) {
            assertThatThrownBy(() -> TokenSettings.JWT_KEY_LOCATION.parse(path))
                    .hasMessage("JWT_KEY_LOCATION names no file that can be read."
                            + " Expected: the path of a file with an RSA private key in PEM")
                    .hasNoCause();
        }
    }

    @Test
    void wordAsksForANewKeyHoweverItIsWritten() {
        assertThat(key("generate ")).isEmpty();
        assertThat(key("GENERATE\n")).isEmpty();
    }

    private static java.util.Optional<java.security.KeyPair> key(String text) {
        return TokenSettings.JWT_KEY.parse(text);
    }

    private static byte[] generated(String algorithm, int bits) throws Exception {
        KeyPairGenerator generator = KeyPairGenerator.getInstance(algorithm);
        generator.initialize(bits);
        return generator.generateKeyPair().getPrivate().getEncoded();
    }

    private static int indexOf(byte[] all, byte[] part) {
        return new BigInteger(1, all).toString(16).indexOf(new BigInteger(1, part).toString(16)) / 2;
    }

    private static String base64(byte[] bytes) {
        return Base64.getMimeEncoder().encodeToString(bytes);
    }

    private static String pem(String label, byte[] key) {
        return "-----BEGIN " + label + "-----\n" + base64(key) + "\n-----END " + label + "-----\n";
    }
}
