package dev.twins.serverless;

import java.io.Serial;
import java.security.InvalidKeyException;
import java.security.NoSuchAlgorithmException;
import java.security.Provider;
import java.security.Security;
import java.security.spec.InvalidKeySpecException;
import java.security.spec.KeySpec;
import java.util.Arrays;
import java.util.List;
import javax.crypto.SecretKey;
import javax.crypto.SecretKeyFactory;
import javax.crypto.SecretKeyFactorySpi;
import javax.crypto.spec.PBEKeySpec;

/**
 * Remembers the key that the driver last derived from the database's password, as RFC 5802, section 5.1, allows. The
 * 4,096 iterations take most of the processor time of a new connection, and the server seldom changes the salt. Like
 * the driver's properties, it holds a copy of the password.
 */
final class SaltedPasswords extends Provider {
    private static final String NAME = "TwinsSaltedPasswords";
    private static final String ALGORITHM = "PBKDF2WithHmacSHA256";

    @Serial
    private static final long serialVersionUID = 1L;

    private SaltedPasswords(SecretKeyFactory platform) {
        super(NAME, "1", "Remembers the last key of " + ALGORITHM);
        Factory factory = new Factory(platform);
        putService(new Service(this, "SecretKeyFactory", ALGORITHM, Factory.class.getName(), List.of(), null) {
            @Override
            public Object newInstance(Object parameter) {
                return factory;
            }
        });
    }

    /** From now on, this process derives a key only if it differs from the last one. */
    static void remember() {
        if (Security.getProvider(NAME) != null) {
            return;
        }
        try {
            Security.insertProviderAt(new SaltedPasswords(SecretKeyFactory.getInstance(ALGORITHM)), 1);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("the driver needs " + ALGORITHM, e);
        }
    }

    private record Derived(char[] password, byte[] salt, int iterations, int bits, SecretKey key) {
        boolean answers(PBEKeySpec asked) {
            return iterations == asked.getIterationCount()
                    && bits == asked.getKeyLength()
                    && Arrays.equals(salt, asked.getSalt())
                    && Arrays.equals(password, asked.getPassword());
        }
    }

    private static final class Factory extends SecretKeyFactorySpi {
        private final SecretKeyFactory platform;
        private volatile Derived last;

        Factory(SecretKeyFactory platform) {
            this.platform = platform;
        }

        @Override
        protected SecretKey engineGenerateSecret(KeySpec spec) throws InvalidKeySpecException {
            if (!(spec instanceof PBEKeySpec asked)) {
                return platform.generateSecret(spec);
            }
            Derived known = last;
            if (known == null || !known.answers(asked)) {
                known = new Derived(
                        asked.getPassword(),
                        asked.getSalt(),
                        asked.getIterationCount(),
                        asked.getKeyLength(),
                        platform.generateSecret(asked));
                last = known;
            }
            return known.key();
        }

        @Override
        protected KeySpec engineGetKeySpec(SecretKey key, Class<?> type) throws InvalidKeySpecException {
            return platform.getKeySpec(key, type);
        }

        @Override
        protected SecretKey engineTranslateKey(SecretKey key) throws InvalidKeyException {
            return platform.translateKey(key);
        }
    }
}
