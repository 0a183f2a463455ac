package dev.twins.auth;

import com.password4j.Argon2Function;
import com.password4j.types.Argon2;
import dev.twins.trace.RequestTrace;
import dev.twins.trace.RequestTrace.Phase;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Optional;

/** Argon2id with 19 MiB, two passes and one lane: the OWASP Password Storage Cheat Sheet's first recommendation. */
final class PasswordHasher {
    private static final int MEMORY_KIB = 19 * 1024;
    private static final int PASSES = 2;
    private static final int LANES = 1;
    private static final int HASH_BYTES = 32;
    private static final int SALT_BYTES = 16;
    /** The memory of one hash, doubled for the garbage of the previous one. */
    private static final long BYTES_PER_HASH = 2L * MEMORY_KIB * 1024;

    /** A hash of random bytes that nobody knows: checking against it costs what a real check costs, and fails. */
    private static final String NOBODYS_HASH =
            "$argon2id$v=19$m=19456,t=2,p=1$" + "1hjkMTjeUkQuH8q4nJ5J7A$Kq2v0m8Q5w1c3Zt7b9YxFhLrD6sGpEoUaIiTnXyVwBk";

    private final SecureRandom random = new SecureRandom();

    /** How many passwords cores and memory allow to hash at once. */
    static int atOnce() {
        Runtime runtime = Runtime.getRuntime();
        long byMemory = runtime.maxMemory() / 3 / BYTES_PER_HASH;
        return (int) Math.max(1, Math.min(runtime.availableProcessors(), byMemory));
    }

    /** The hash in PHC string format, with a salt of its own. */
    String hash(Password password) {
        byte[] salt = new byte[SALT_BYTES];
        random.nextBytes(salt);
        return RequestTrace.current()
                .measure(
                        Phase.HASH,
                        () -> Argon.FUNCTION.hash(password.bytes(), salt).getResult());
    }

    /** Whether the password belongs to the hash; the work is the same where there is no hash. */
    boolean matches(String password, Optional<String> hash) {
        byte[] bytes = password.getBytes(StandardCharsets.UTF_8);
        byte[] expected = hash.orElse(NOBODYS_HASH).getBytes(StandardCharsets.US_ASCII);
        return RequestTrace.current().measure(Phase.HASH, () -> Argon.FUNCTION.check(bytes, expected))
                && hash.isPresent();
    }

    /** Made with the first password, so that no cold start waits for the Argon2 library. */
    private static final class Argon {
        private static final Argon2Function FUNCTION =
                Argon2Function.getInstance(MEMORY_KIB, PASSES, LANES, HASH_BYTES, Argon2.ID);
    }
}
