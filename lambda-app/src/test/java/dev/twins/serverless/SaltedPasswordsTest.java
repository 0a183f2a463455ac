package dev.twins.serverless;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.GeneralSecurityException;
import javax.crypto.SecretKey;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Derives keys as the driver does. */
class SaltedPasswordsTest {
    private static final String ALGORITHM = "PBKDF2WithHmacSHA256";

    @BeforeAll
    static void remember() {
        SaltedPasswords.remember();
    }

    @Test
    void lastKeyIsNotDerivedAgain() throws GeneralSecurityException {
        assertThat(derived("secret", 1, 4_096, 256)).isSameAs(derived("secret", 1, 4_096, 256));
    }

    @Test
    void keyIsThePlatforms() throws GeneralSecurityException {
        SecretKey expected =
                SecretKeyFactory.getInstance(ALGORITHM, "SunJCE").generateSecret(asked("secret", 1, 4_096, 256));
        assertThat(derived("secret", 1, 4_096, 256).getEncoded()).isEqualTo(expected.getEncoded());
    }

    @Test
    void whateverDiffersMakesAnotherKey() throws GeneralSecurityException {
        byte[] first = derived("secret", 1, 4_096, 256).getEncoded();
        assertThat(derived("Secret", 1, 4_096, 256).getEncoded()).isNotEqualTo(first);
        assertThat(derived("secret", 2, 4_096, 256).getEncoded()).isNotEqualTo(first);
        assertThat(derived("secret", 1, 4_097, 256).getEncoded()).isNotEqualTo(first);
        assertThat(derived("secret", 1, 4_096, 128).getEncoded()).isNotEqualTo(first);
        assertThat(derived("secret", 1, 4_096, 256).getEncoded()).isEqualTo(first);
    }

    private static SecretKey derived(String password, int salt, int iterations, int bits)
            throws GeneralSecurityException {
        return SecretKeyFactory.getInstance(ALGORITHM).generateSecret(asked(password, salt, iterations, bits));
    }

    private static PBEKeySpec asked(String password, int salt, int iterations, int bits) {
        return new PBEKeySpec(password.toCharArray(), new byte[] {(byte) salt}, iterations, bits);
    }
}
