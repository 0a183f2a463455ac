package dev.twins.config;

import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.KeyStore;
import java.util.Base64;

/**
 * A self-signed certificate for localhost, made by the JDK's keytool.
 *
 * @param file of the certificate, PEM
 * @param keyFile of its private key, PEM, which only its owner may read
 */
record Certificate(Path file, Path keyFile, String pem) {
    private static final String PASSWORD = "not secret";

    static Certificate create(Path folder, String name) throws Exception {
        Path store = folder.resolve(name + ".p12");
        Files.deleteIfExists(store);
        Process keytool = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "keytool")
                                .toString(),
                        "-genkeypair",
                        "-keystore",
                        store.toString(),
                        "-storepass",
                        PASSWORD,
                        "-alias",
                        name,
                        "-dname",
                        "CN=" + name,
                        "-ext",
                        "san=dns:localhost",
                        "-keyalg",
                        "RSA",
                        "-keysize",
                        "2048")
                .inheritIO()
                .start();
        if (keytool.waitFor() != 0) {
            throw new IllegalStateException("keytool made no certificate");
        }
        KeyStore keys = KeyStore.getInstance("PKCS12");
        try (InputStream stream = Files.newInputStream(store)) {
            keys.load(stream, PASSWORD.toCharArray());
        }
        String pem = pem("CERTIFICATE", keys.getCertificate(name).getEncoded());
        byte[] key = keys.getKey(name, PASSWORD.toCharArray()).getEncoded();
        Path file = Files.writeString(folder.resolve(name + ".crt"), pem);
        Path keyFile = folder.resolve(name + ".key");
        Files.deleteIfExists(keyFile);
        Files.createFile(keyFile, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(keyFile, pem("PRIVATE KEY", key));
        return new Certificate(file, keyFile, pem);
    }

    private static String pem(String label, byte[] content) {
        return "-----BEGIN " + label + "-----\n" + Base64.getMimeEncoder().encodeToString(content) + "\n-----END "
                + label + "-----\n";
    }
}
