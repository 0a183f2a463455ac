package dev.twins.auth;

import com.nulabinc.zxcvbn.StandardDictionaries;
import com.nulabinc.zxcvbn.matchers.Dictionary;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.Set;

/** The 30,000 passwords that attackers try first, in whatever case; read when the first password is set. */
final class CommonPasswords {
    private static final Set<String> LIST = load();

    private CommonPasswords() {}

    static boolean contain(String password) {
        return LIST.contains(password.toLowerCase(Locale.ROOT));
    }

    private static Set<String> load() {
        try {
            Dictionary passwords = StandardDictionaries.PASSWORDS_LOADER.load();
            return Set.copyOf(passwords.getFrequencies());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
