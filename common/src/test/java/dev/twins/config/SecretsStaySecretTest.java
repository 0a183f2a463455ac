package dev.twins.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** People paste secrets into every setting, so no message, cause or log line may show a value. */
class SecretsStaySecretTest {
    private static final String SECRET = "s3cret";
    private static final String PEM = "-----BEGIN PRIVATE KEY-----\n" + SECRET + "\n-----END PRIVATE KEY-----";
    private static final List<String> MALFORMED = List.of(
            SECRET,
            "\"" + SECRET + "\"",
            SECRET + "\n" + SECRET,
            "{\"password\":\"" + SECRET + "\"}",
            PEM,
            PEM.replace("\n", "\\n"),
            PEM.substring(0, 40),
            "%" + SECRET,
            SECRET + "%zz",
            "\0" + SECRET,
            "${" + SECRET + "}",
            "*," + SECRET,
            "https://u:" + SECRET + "@h",
            "https://h/" + SECRET + "?" + SECRET,
            "https://h;" + SECRET,
            "https://[" + SECRET + "]",
            "http://h:99999/" + SECRET,
            "postgresql://u:" + SECRET + "@h",
            "postgresql://u:p@h/d?password=" + SECRET + "&password=" + SECRET + "&x=" + SECRET,
            "postgresql://u:p@h/d?password=x&" + SECRET + "=1",
            "postgresql://u:p@h/d?sslmode=" + SECRET,
            "postgresql://u:p@h:" + SECRET + "/d",
            "postgresql://u:p@h/d?sslkey=/" + SECRET,
            "postgresql://u:p#" + SECRET + "@h/d",
            "jdbc:postgresql://h/d?user=u&password=" + SECRET,
            "host=h password=" + SECRET,
            "postgresql://u:p@h/d?%70assword=x&" + SECRET + "=1",
            "postgresql://" + SECRET + "@h/d",
            "postgresql://u:p@h/d?options=-c%20" + SECRET + "&sslmode=x",
            "postgresql://u:" + SECRET + "@[::1",
            "[\"" + SECRET + "\"]",
            "-----BEGIN RSA PRIVATE KEY-----\nProc-Type: 4,ENCRYPTED\n\n" + SECRET + "\n-----END RSA PRIVATE KEY-----",
            SECRET.repeat(20_000),
            "postgresql://u:" + SECRET.repeat(20_000) + "@h");

    private final List<String> logged = new ArrayList<>();
    private final Handler ear = new Handler() {
        @Override
        public void publish(LogRecord line) {
            logged.add(line.getMessage()
                    + line.getThrown()
                    + List.of(Optional.ofNullable(line.getParameters()).orElse(new Object[0])));
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    };

    @BeforeEach
    void listen() {
        Logger.getLogger("").addHandler(ear);
        Logger.getLogger("").setLevel(Level.ALL);
    }

    @AfterEach
    void stopListening() {
        Logger.getLogger("").removeHandler(ear);
        Logger.getLogger("").setLevel(Level.INFO);
    }

    static Stream<Setting<?>> settings() {
        return Stream.of(
                DatabaseUrl.DATABASE_URL,
                DatabaseUrl.DATABASE_CA,
                TokenSettings.JWT_KEY,
                TokenSettings.JWT_KEY_LOCATION,
                TokenSettings.JWT_LIFETIME,
                TokenSettings.PUBLIC_KEY,
                TokenSettings.PUBLIC_KEY_LOCATION,
                TokenSettings.ISSUER,
                TokenSettings.AUDIENCES,
                WebSettings.CORS_ORIGINS,
                WebSettings.CORS_HEADERS,
                WebSettings.PEER_URL,
                WebSettings.TWINS_LOCAL,
                WebSettings.SERVER_TIMING,
                WebSettings.BASE_PATH);
    }

    @ParameterizedTest
    @MethodSource("settings")
    void malformedValueIsNeverShown(Setting<?> setting) {
        for (String value : MALFORMED) {
            Throwable refusal = refusal(setting, value);
            if (refusal != null) {
                assertThat(refusal)
                        .as("%s=%s", setting.name(), value)
                        .isInstanceOf(ConfigurationException.class)
                        .hasNoCause()
                        .hasMessageStartingWith(setting.name() + " ")
                        .hasMessageNotContaining(SECRET);
            }
        }
        assertThat(logged).noneMatch(line -> line.contains(SECRET));
    }

    @Test
    void settingsThatWereReadShowNoSecretEither() {
        String url = "postgresql://u:" + SECRET + "@localhost/d?sslpassword=" + SECRET;
        Settings settings =
                Settings.read(Service.CONTAINER, name -> Optional.of(url).filter(any -> name.equals("DATABASE_URL")));
        assertThat(settings.toString()).doesNotContain(SECRET);
    }

    private static Throwable refusal(Setting<?> setting, String value) {
        try {
            setting.parse(value);
            return null;
        } catch (RuntimeException e) {
            return e;
        }
    }
}
