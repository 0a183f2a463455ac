package dev.twins.config;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.interfaces.RSAPrivateCrtKey;
import java.security.interfaces.RSAPublicKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.RSAPublicKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;

/** RSA keys from PEM text (RFC 7468). No message ever holds key material. */
final class Keys {
    private static final int BITS = 2048;

    private Keys() {}

    static KeyPair generate() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(BITS);
            return generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has RSA", e);
        }
    }

    static String read(String setting, Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new ConfigurationException(setting + ": cannot read the key file " + file, e);
        }
    }

    /** The pair of a private key; its public half can be computed from it. */
    static KeyPair pair(String setting, String pem) {
        try {
            KeyFactory factory = KeyFactory.getInstance("RSA");
            RSAPrivateCrtKey key =
                    (RSAPrivateCrtKey) factory.generatePrivate(new PKCS8EncodedKeySpec(decode(pem, "PRIVATE KEY")));
            var publicHalf = new RSAPublicKeySpec(key.getModulus(), key.getPublicExponent());
            return longEnough(setting, new KeyPair(factory.generatePublic(publicHalf), key));
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            throw new ConfigurationException(setting + " is not an RSA private key in PKCS#8 PEM");
        }
    }

    static RSAPublicKey publicKey(String setting, String pem) {
        try {
            var spec = new X509EncodedKeySpec(decode(pem, "PUBLIC KEY"));
            return (RSAPublicKey) KeyFactory.getInstance("RSA").generatePublic(spec);
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            throw new ConfigurationException(setting + " is not an RSA public key in PEM");
        }
    }

    private static KeyPair longEnough(String setting, KeyPair pair) {
        if (((RSAPublicKey) pair.getPublic()).getModulus().bitLength() < BITS) {
            throw new ConfigurationException(setting + " must have at least " + BITS + " bits");
        }
        return pair;
    }

    private static byte[] decode(String pem, String label) {
        String base64 = pem.replace("-----BEGIN " + label + "-----", "")
                .replace("-----END " + label + "-----", "")
                // Environment variables are often written with the line breaks escaped.
                .replace("\\n", "")
                .replaceAll("\\s", "");
        return Base64.getDecoder().decode(base64);
    }
}
