package dev.twins.config;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.util.Base64;

/** Text in PEM (RFC 7468), as it arrives in environment variables. */
final class Pem {
    private static final String BEGIN = "-----BEGIN ";

    private Pem() {}

    /**
     * The text without quotes around it, with real line breaks for {@code \n}, and decoded if it is base64. Some tools
     * escape the escapes again; PEM itself has no backslash.
     */
    static String plain(String text) {
        String unquoted = text.replaceFirst("(?s)^([\"'])(.*)\\1$", "$2");
        String plain = unquoted.replace("\\r", "").replace("\\n", "\n").replaceAll("[\\\\\uFEFF]", "");
        if (plain.contains(BEGIN)) {
            return plain;
        }
        String decoded = new String(decode(plain), StandardCharsets.UTF_8);
        return decoded.contains(BEGIN) ? decoded : plain;
    }

    /** Base64 with line breaks or without; empty if it is none. */
    static byte[] decode(String base64) {
        try {
            return Base64.getDecoder().decode(base64.replaceAll("\\s", ""));
        } catch (IllegalArgumentException e) {
            return new byte[0];
        }
    }

    /**
     * Certificates, at least one.
     *
     * @throws Malformed if the text holds no certificate, or anything else
     */
    static String certificates(String text) {
        String pem = plain(text);
        if (pem.contains("PRIVATE KEY")) {
            throw new Malformed("holds a private key");
        }
        if (!pem.contains(BEGIN) || !areCertificates(pem.getBytes(StandardCharsets.UTF_8))) {
            throw new Malformed("holds no certificate that can be read");
        }
        return pem;
    }

    /** Whether it is one certificate or more, in PEM or DER. */
    static boolean areCertificates(byte[] bytes) {
        try {
            CertificateFactory factory = CertificateFactory.getInstance("X.509");
            return !factory.generateCertificates(new ByteArrayInputStream(bytes))
                    .isEmpty();
        } catch (CertificateException e) {
            return false;
        }
    }
}
