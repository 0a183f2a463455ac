package dev.twins.config;

import java.io.ByteArrayOutputStream;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.interfaces.RSAPrivateCrtKey;
import java.security.interfaces.RSAPublicKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.RSAPublicKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** RSA keys from PEM text (RFC 7468), in the shapes in which people have them. No message ever holds key material. */
final class Keys {
    private static final int BITS = 2048;
    private static final String NEW_KEY = "; make one: openssl genpkey -algorithm RSA -pkeyopt rsa_keygen_bits:2048";
    private static final Pattern BLOCK =
            Pattern.compile("-----BEGIN ([A-Z0-9 ]+)-----(.*?)-----END \\1-----", Pattern.DOTALL);

    /** Private keys that cannot be used: what each one is, and what to do. */
    private static final Map<String, String> OTHERS = Map.of(
            "ENCRYPTED PRIVATE KEY", "is encrypted; decrypt it: openssl pkey -in key.pem -out plain.pem",
            "OPENSSH PRIVATE KEY", "is a key of OpenSSH; convert it: ssh-keygen -p -N '' -m PKCS8 -f key.pem",
            "EC PRIVATE KEY", "is an elliptic-curve key, and RSA is needed" + NEW_KEY,
            "PUBLIC KEY", "is a public key, and the private one is needed",
            "RSA PUBLIC KEY", "is a public key, and the private one is needed",
            "CERTIFICATE", "is a certificate, and its private key is needed");

    private static final List<String> OTHER_ALGORITHMS = List.of("EC", "EdDSA", "XDH", "DSA", "RSASSA-PSS", "DH");

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

    /**
     * The pair of a private key; its public half can be computed from it.
     *
     * @throws Malformed if the text is none
     */
    static KeyPair pair(String text) {
        String pem = Pem.plain(text);
        if (pem.startsWith("{")) {
            throw new Malformed("is JSON, perhaps a JWK; convert it to PEM");
        }
        return pair(new PKCS8EncodedKeySpec(privateKey(pem)));
    }

    /** @throws Malformed if the text is none */
    static RSAPublicKey publicKey(String text) {
        String pem = Pem.plain(text);
        if (pem.contains("PRIVATE KEY-----")) {
            throw new Malformed("is a private key; take its public half: openssl pkey -in key.pem -pubout");
        }
        if (pem.contains("BEGIN CERTIFICATE-----")) {
            throw new Malformed("is a certificate; take its key: openssl x509 -in cert.pem -pubkey -noout");
        }
        if (pem.contains("BEGIN RSA PUBLIC KEY-----")) {
            throw new Malformed("is in PKCS#1; convert it: openssl rsa -RSAPublicKey_in -in key.pem -pubout");
        }
        Matcher block = BLOCK.matcher(pem);
        try {
            var spec = new X509EncodedKeySpec(Pem.decode(block.find() ? block.group(2) : pem));
            return (RSAPublicKey) KeyFactory.getInstance("RSA").generatePublic(spec);
        } catch (GeneralSecurityException e) {
            throw new Malformed("is not an RSA public key in PEM");
        }
    }

    /** Whether a file holds a key that the driver of the database reads: PKCS#8 in PEM or DER, or PKCS#12. */
    static boolean isPkcs8(byte[] file) {
        String text = new String(file, StandardCharsets.ISO_8859_1);
        return text.contains("-----BEGIN ")
                ? text.contains("-----BEGIN PRIVATE KEY-----")
                : text.startsWith("0") && !isPkcs1(file);
    }

    /** In PKCS#8, wherever it stands among other blocks, names and comments. */
    private static byte[] privateKey(String pem) {
        String problem = "is not an RSA private key in PEM";
        boolean isPem = false;
        for (Matcher block = BLOCK.matcher(pem); block.find(); ) {
            isPem = true;
            String label = block.group(1);
            if (label.equals("PRIVATE KEY")) {
                return Pem.decode(block.group(2));
            }
            if (label.equals("RSA PRIVATE KEY") && !block.group(2).contains("ENCRYPTED")) {
                return pkcs8(Pem.decode(block.group(2)));
            }
            problem = OTHERS.getOrDefault(label.equals("RSA PRIVATE KEY") ? "ENCRYPTED PRIVATE KEY" : label, problem);
        }
        byte[] der = isPem || pem.contains("-----BEGIN") ? new byte[0] : Pem.decode(pem);
        if (der.length == 0) {
            throw new Malformed(problem);
        }
        return isPkcs1(der) ? pkcs8(der) : der;
    }

    private static KeyPair pair(PKCS8EncodedKeySpec spec) {
        try {
            KeyFactory factory = KeyFactory.getInstance("RSA");
            if (!(factory.generatePrivate(spec) instanceof RSAPrivateCrtKey key)) {
                throw new Malformed("is an RSA key without its primes, which this application needs" + NEW_KEY);
            }
            if (!isConsistent(key)) {
                throw new Malformed("is a damaged RSA key" + NEW_KEY);
            }
            if (key.getModulus().bitLength() < BITS) {
                throw new Malformed("must have at least " + BITS + " bits" + NEW_KEY);
            }
            var publicHalf = new RSAPublicKeySpec(key.getModulus(), key.getPublicExponent());
            return new KeyPair(factory.generatePublic(publicHalf), key);
        } catch (GeneralSecurityException e) {
            throw new Malformed(problem(spec));
        }
    }

    /** Whether the numbers that make a signature fit each other: the JDK finds out only when it signs. */
    private static boolean isConsistent(RSAPrivateCrtKey key) {
        BigInteger p = key.getPrimeP();
        BigInteger q = key.getPrimeQ();
        return p.compareTo(BigInteger.ONE) > 0
                && q.compareTo(BigInteger.ONE) > 0
                && p.multiply(q).equals(key.getModulus())
                && areInverse(key.getPublicExponent(), key.getPrimeExponentP(), p.subtract(BigInteger.ONE))
                && areInverse(key.getPublicExponent(), key.getPrimeExponentQ(), q.subtract(BigInteger.ONE))
                && areInverse(q, key.getCrtCoefficient(), p);
    }

    private static boolean areInverse(BigInteger one, BigInteger other, BigInteger modulus) {
        return one.multiply(other).mod(modulus).equals(BigInteger.ONE);
    }

    private static String problem(PKCS8EncodedKeySpec spec) {
        if (isPkcs12(spec.getEncoded())) {
            return "is PKCS#12; convert it: openssl pkcs12 -in key.p12 -nodes -nocerts -out key.pem";
        }
        for (String algorithm : OTHER_ALGORITHMS) {
            try {
                KeyFactory.getInstance(algorithm).generatePrivate(spec);
                return "is a private key for " + algorithm + ", and RSA is needed" + NEW_KEY;
            } catch (GeneralSecurityException e) {
                continue; // nor is it one of those
            }
        }
        return "is not an RSA private key in PEM";
    }

    /** Whether the first member after the version is a number, and not the algorithm, as in PKCS#8. */
    private static boolean isPkcs1(byte[] der) {
        int version = indexOfVersion(der);
        return der.length > version + 3 && der[version] == 0x02 && der[version + 3] == 0x02;
    }

    /** Whether the version is 3 (RFC 7292, section 4). */
    private static boolean isPkcs12(byte[] der) {
        int version = indexOfVersion(der);
        return der.length > version + 2 && der[version] == 0x02 && der[version + 1] == 1 && der[version + 2] == 3;
    }

    /** The index of the first member. The length before it takes one byte or more. */
    private static int indexOfVersion(byte[] der) {
        return der.length > 1 && (der[1] & 0x80) != 0 ? 2 + (der[1] & 0x7f) : 2;
    }

    /** PKCS#1 (RFC 8017, appendix A.1.2) wrapped as PKCS#8 (RFC 5208), which is the only form that the JDK reads. */
    private static byte[] pkcs8(byte[] pkcs1) {
        byte[] versionAndAlgorithm = {
            0x02,
            0x01,
            0x00,
            0x30,
            0x0d,
            0x06,
            0x09,
            0x2a,
            (byte) 0x86,
            0x48,
            (byte) 0x86,
            (byte) 0xf7,
            0x0d,
            0x01,
            0x01,
            0x01,
            0x05,
            0x00
        };
        ByteArrayOutputStream content = new ByteArrayOutputStream();
        content.writeBytes(versionAndAlgorithm);
        content.writeBytes(der(0x04, pkcs1));
        return der(0x30, content.toByteArray());
    }

    private static byte[] der(int tag, byte[] content) {
        ByteArrayOutputStream der = new ByteArrayOutputStream();
        der.write(tag);
        der.write(0x82); // an RSA key has more than 255 bytes and fewer than 65,536
        der.write(content.length >> 8);
        der.write(content.length);
        der.writeBytes(content);
        return der.toByteArray();
    }
}
