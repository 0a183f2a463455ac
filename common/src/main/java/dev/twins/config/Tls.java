package dev.twins.config;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** The combined meaning of the TLS parameters. The driver reads some of them differently from libpq. */
final class Tls {
    private static final List<String> FILES = List.of("sslrootcert", "sslcert", "sslkey");

    private Tls() {}

    /** @throws Malformed if the parameters contradict each other, or name a file that cannot be read */
    static void complete(Map<String, String> driver) {
        strengthen(driver, "sslrootcert", "system", "verify-full", "disable|allow|prefer|require|verify-ca");
        strengthen(driver, "channelBinding", "require", "require", "disable");
        strengthen(driver, "sslNegotiation", "direct", "require", "disable|allow|prefer");
        if (driver.keySet().stream().anyMatch(name -> name.startsWith("ssl"))) {
            driver.putIfAbsent("sslmode", "prefer");
        }
        driver.remove("sslrootcert", "system");
        authorities(driver, driver.containsKey("sslrootcert"));
        FILES.forEach(name -> requireReadable(driver, name));
    }

    /** A parameter that makes sense only with TLS turns it on and forbids turning it off. */
    private static void strengthen(Map<String, String> driver, String name, String value, String mode, String tooWeak) {
        if (value.equals(driver.get(name))
                && driver.merge("sslmode", mode, (theirs, ours) -> theirs).matches(tooWeak)) {
            throw new Malformed("asks for " + name + "=" + value + ", which needs sslmode=" + mode);
        }
    }

    private static void authorities(Map<String, String> driver, boolean given) {
        String mode = driver.getOrDefault("sslmode", "");
        if (mode.equals("verify-full") && !given) {
            // Otherwise the driver looks for a file in the home folder, which no container has.
            driver.put("sslfactory", "org.postgresql.ssl.DefaultJavaSSLFactory");
        } else if (mode.equals("verify-ca") && !given) {
            throw new Malformed("asks for sslmode=verify-ca, which needs sslrootcert; write sslmode=verify-full for the"
                    + " authorities that the JDK knows");
        } else if (mode.equals("require") && given) {
            // As libpq does; the driver alone would not check the certificate.
            driver.put("sslmode", "verify-ca");
        }
    }

    /** The driver would find out only when it connects. */
    private static void requireReadable(Map<String, String> driver, String name) {
        if (!driver.containsKey(name)) {
            return;
        }
        byte[] content = content(name, driver.get(name));
        if (name.equals("sslkey") && !Keys.isPkcs8(content)) {
            throw new Malformed("has the parameter sslkey with a file that is no key in PKCS#8; convert it:"
                    + " openssl pkcs8 -topk8 -nocrypt -outform DER -in client.key -out client.pk8");
        }
        if (!name.equals("sslkey") && !Pem.areCertificates(content)) {
            throw new Malformed("has the parameter " + name + " with a file that holds no certificate");
        }
    }

    private static byte[] content(String name, String path) {
        try {
            return Files.readAllBytes(Path.of(path));
        } catch (IOException | InvalidPathException e) {
            throw new Malformed("has the parameter " + name + " with a file that cannot be read");
        }
    }
}
