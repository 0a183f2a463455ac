package dev.twins.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.KeyStore;
import java.security.interfaces.RSAPrivateCrtKey;
import java.security.spec.RSAPrivateKeySpec;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Signing keys in every common form. A refusal says what the key is and how to convert it. */
class KeysTest {
    private static final RSAPrivateCrtKey KEY =
            (RSAPrivateCrtKey) Keys.generate().getPrivate();
    private static final byte[] PKCS8 = KEY.getEncoded();

    /** The inner part of PKCS#8; 26 bytes of sequence, version, algorithm and octet string precede it. */
    private static final byte[] PKCS1 = Arrays.copyOfRange(PKCS8, 26, PKCS8.length);

    private static final String PEM = pem("PRIVATE KEY", PKCS8);

    /** Named as in docs/configuration.md. */
    static Stream<Arguments> accepted() {
        String pkcs1 = pem("RSA PRIVATE KEY", PKCS1);
        return Stream.of(
                Arguments.of("PKCS#8 in PEM", PEM),
                Arguments.of("PKCS#1 in PEM", pkcs1),
                Arguments.of("line breaks of Unix or Windows", PEM.replace("\r\n", "\n")),
                Arguments.of(
                        "line breaks of Unix or Windows",
                        PEM.replace("\r\n", "\n").replace("\n", "\r\n")),
                Arguments.of("line breaks written as `\\n` or `\\r\\n`", PEM.replaceAll("\\R", "\\\\n")),
                Arguments.of("line breaks written as `\\n` or `\\r\\n`", PEM.replaceAll("\\R", "\\\\r\\\\n")),
                Arguments.of("line breaks written as `\\n` or `\\r\\n`", PEM.replaceAll("\\R", "\\\\\\\\n")),
                Arguments.of("blanks or nothing in place of line breaks", PEM.replaceAll("\\R", " ")),
                Arguments.of("blanks or nothing in place of line breaks", PEM.replaceAll("\\R", "")),
                Arguments.of("blanks or nothing in place of line breaks", PEM.replaceAll("\\R", "\n    ")),
                Arguments.of("quotes around", '"' + PEM.replaceAll("\\R", "\\\\n") + '"'),
                Arguments.of("quotes around", "'" + PEM + "'"),
                Arguments.of("a byte order mark, blanks or empty lines around", "\uFEFF" + PEM),
                Arguments.of("a byte order mark, blanks or empty lines around", "\n\n" + PEM + " \n"),
                Arguments.of("`Bag Attributes` or other text before", "Bag Attributes\n  localKeyID: 54 \n" + PEM),
                Arguments.of(
                        "`Bag Attributes` or other text before",
                        "Bag Attributes\n    friendlyName: mykey\nKey Attributes: <No Attributes>\n" + PEM),
                Arguments.of("beside its certificate", pem("CERTIFICATE", new byte[] {1, 2, 3}) + PEM),
                Arguments.of("base64 of PEM", base64(PEM.getBytes(StandardCharsets.UTF_8))),
                Arguments.of("base64 of PEM", base64(pkcs1.getBytes(StandardCharsets.UTF_8))),
                Arguments.of("base64 of DER", base64(PKCS8)),
                Arguments.of("base64 of DER", base64(PKCS1)));
    }

    @ParameterizedTest
    @MethodSource
    void accepted(String form, String text) {
        assertThat(key(text).orElseThrow().getPrivate()).isEqualTo(KEY);
    }

    /** Named as in docs/configuration.md, with a part of the message. */
    static Stream<Arguments> refused() throws Exception {
        byte[] withoutPrimes = KeyFactory.getInstance("RSA")
                .generatePrivate(new RSAPrivateKeySpec(KEY.getModulus(), KEY.getPrivateExponent()))
                .getEncoded();
        String encrypted = "Proc-Type: 4,ENCRYPTED\nDEK-Info: AES-128-CBC,00\n\n" + base64(PKCS1);
        return Stream.of(
                Arguments.of(
                        "without the values of the Chinese remainder theorem",
                        pem("PRIVATE KEY", withoutPrimes),
                        "without its primes"),
                Arguments.of(
                        "without the values of the Chinese remainder theorem",
                        pem("RSA PRIVATE KEY", zerosForPrimes()),
                        "without its primes"),
                Arguments.of("whose numbers do not fit each other", damaged(KEY.getPrimeP()), "a damaged RSA key"),
                Arguments.of(
                        "whose numbers do not fit each other", damaged(KEY.getPrimeExponentP()), "a damaged RSA key"),
                Arguments.of(
                        "whose numbers do not fit each other", damaged(KEY.getPrimeExponentQ()), "a damaged RSA key"),
                Arguments.of(
                        "whose numbers do not fit each other", damaged(KEY.getCrtCoefficient()), "a damaged RSA key"),
                Arguments.of(
                        "of fewer than 2,048 bits",
                        pem("PRIVATE KEY", generated("RSA", 1024)),
                        "must have at least 2048 bits"),
                Arguments.of(
                        "elliptic curve in PKCS#8",
                        pem("PRIVATE KEY", generated("EC", 256)),
                        "a private key for EC, and RSA is needed"),
                Arguments.of("Ed25519", pem("PRIVATE KEY", generated("Ed25519", 255)), "a private key for EdDSA"),
                Arguments.of(
                        "RSASSA-PSS",
                        pem("PRIVATE KEY", generated("RSASSA-PSS", 2048)),
                        "a private key for RSASSA-PSS"),
                Arguments.of(
                        "elliptic curve, as `openssl ecparam` writes it",
                        pem("EC PARAMETERS", PKCS1) + pem("EC PRIVATE KEY", PKCS1),
                        "an elliptic-curve key"),
                Arguments.of(
                        "encrypted", pem("ENCRYPTED PRIVATE KEY", PKCS8), "openssl pkey -in key.pem -out plain.pem"),
                Arguments.of(
                        "encrypted",
                        "-----BEGIN RSA PRIVATE KEY-----\n" + encrypted + "\n-----END RSA PRIVATE KEY-----",
                        "openssl pkey -in key.pem -out plain.pem"),
                Arguments.of("of OpenSSH", pem("OPENSSH PRIVATE KEY", PKCS8), "ssh-keygen -p -N '' -m PKCS8"),
                Arguments.of("public", pem("PUBLIC KEY", PKCS8), "a public key"),
                Arguments.of("certificate", pem("CERTIFICATE", PKCS8), "a certificate"),
                Arguments.of("PKCS#12", base64(pkcs12()), "openssl pkcs12 -in key.p12"),
                Arguments.of("JWK", "{\"kty\":\"RSA\",\"d\":\"" + base64(PKCS1) + "\"}", "JWK"),
                Arguments.of("cut off", PEM.substring(0, PEM.length() / 2), "not an RSA private key"),
                Arguments.of("cut off", pem("PRIVATE KEY", Arrays.copyOf(PKCS8, 500)), "not an RSA private key"),
                Arguments.of("cut off", base64(Arrays.copyOf(PKCS1, 500)), "not an RSA private key"),
                Arguments.of("anything else", "PuTTY-User-Key-File-3: ssh-rsa\ns3cret", "not an RSA private key"),
                Arguments.of("anything else", "ssh-rsa " + base64(PKCS1) + " a@b", "not an RSA private key"),
                Arguments.of("anything else", pem("DSA PRIVATE KEY", PKCS1), "not an RSA private key"),
                Arguments.of("anything else", "/run/secrets/s3cret.pem", "not an RSA private key"),
                Arguments.of("anything else", "s3cret", "not an RSA private key"),
                Arguments.of("anything else", "generate a key", "not an RSA private key"));
    }

    @ParameterizedTest
    @MethodSource
    void refused(String form, String text, String what) {
        assertThatThrownBy(() -> key(text))
                .isInstanceOf(ConfigurationException.class)
                .hasNoCause()
                .hasMessageStartingWith("JWT_KEY ")
                .hasMessageContaining(what)
                .hasMessageNotContaining("s3cret")
                .matches(e -> e.getMessage().length() < 250);
    }

    @Test
    void keyIsReadFromAFileInPemOrDerAndAsPowerShellWritesIt(@TempDir Path folder) throws Exception {
        Path pem = Files.writeString(folder.resolve("key.pem"), PEM);
        Path der = Files.write(folder.resolve("key.der"), PKCS8);
        Path utf16 = Files.writeString(folder.resolve("utf16.pem"), "\uFEFF" + PEM, StandardCharsets.UTF_16LE);
        Path bigEndian = Files.writeString(folder.resolve("big-endian.pem"), "\uFEFF" + PEM, StandardCharsets.UTF_16BE);
        for (Path file : new Path[] {pem, der, utf16, bigEndian}) {
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
    void anotherFormOfPublicKeyIsNamedWithItsConversion() {
        assertThatThrownBy(() -> TokenSettings.PUBLIC_KEY.parse(pem("CERTIFICATE", PKCS1)))
                .hasMessageContaining("is a certificate; take its key: openssl x509");
        assertThatThrownBy(() -> TokenSettings.PUBLIC_KEY.parse(pem("RSA PUBLIC KEY", PKCS1)))
                .hasMessageContaining("is in PKCS#1; convert it: openssl rsa");
        assertThatThrownBy(() -> TokenSettings.PUBLIC_KEY.parse(PEM))
                .hasMessageContaining("is a private key; take its public half: openssl pkey");
    }

    @Test
    void generateInAnyCaseAsksForANewKey() {
        assertThat(key("generate ")).isEmpty();
        assertThat(key("GENERATE\n")).isEmpty();
    }

    private static Optional<KeyPair> key(String text) {
        return TokenSettings.JWT_KEY.parse(text);
    }

    private static byte[] pkcs12() throws Exception {
        KeyStore store = KeyStore.getInstance("PKCS12");
        store.load(null, null);
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        store.store(file, "s3cret".toCharArray());
        return file.toByteArray();
    }

    private static byte[] generated(String algorithm, int bits) throws Exception {
        KeyPairGenerator generator = KeyPairGenerator.getInstance(algorithm);
        generator.initialize(bits);
        return generator.generateKeyPair().getPrivate().getEncoded();
    }

    /** The key after a typing error in one of its numbers. */
    private static String damaged(BigInteger number) {
        byte[] damaged = PKCS8.clone();
        damaged[indexOf(PKCS8, number.toByteArray()) + 40] ^= 1;
        return pem("PRIVATE KEY", damaged);
    }

    /** As a device writes a key of which it knows the exponents only. */
    private static byte[] zerosForPrimes() {
        BigInteger zero = BigInteger.ZERO;
        var numbers = Stream.of(
                zero,
                KEY.getModulus(),
                KEY.getPublicExponent(),
                KEY.getPrivateExponent(),
                zero,
                zero,
                zero,
                zero,
                zero);
        ByteArrayOutputStream content = new ByteArrayOutputStream();
        numbers.forEach(number -> content.writeBytes(der(0x02, number.toByteArray())));
        return der(0x30, content.toByteArray());
    }

    private static byte[] der(int tag, byte[] content) {
        ByteArrayOutputStream der = new ByteArrayOutputStream();
        der.write(tag);
        if (content.length > 0x7f) {
            der.write(0x82);
            der.write(content.length >> 8);
        }
        der.write(content.length);
        der.writeBytes(content);
        return der.toByteArray();
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
