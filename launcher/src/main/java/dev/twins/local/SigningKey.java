package dev.twins.local;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;

/**
 * The key that signs tokens. Environments of a function need the same key, so the launcher generates it. It keeps the
 * key between runs, so that tokens outlive a restart.
 */
public final class SigningKey {
    private static final int BITS = 2048;

    private SigningKey() {}

    /** The private key as PEM text (PKCS#8), generated on the first call. */
    public static String in(Path folder) {
        Path file = folder.resolve("serverless.pem");
        try {
            if (!Files.exists(file)) {
                Files.createDirectories(folder);
                Path draft = Files.createTempFile(folder, "key-", null); // only its owner may read it
                Files.move(Files.writeString(draft, generate()), file, StandardCopyOption.ATOMIC_MOVE);
            }
            return Files.readString(file);
        } catch (IOException e) {
            throw new CannotStart("Cannot write to " + folder + ": " + e.getMessage(), e);
        }
    }

    private static String generate() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(BITS);
            byte[] key = generator.generateKeyPair().getPrivate().getEncoded();
            String lines = Base64.getMimeEncoder(64, "\n".getBytes(US_ASCII)).encodeToString(key);
            return "-----BEGIN PRIVATE KEY-----\n" + lines + "\n-----END PRIVATE KEY-----\n";
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
