package dev.twins.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SettingsTest {
    private static final String REMOTE = "postgresql://u:p%40%2F+w@db.example:6000/app?sslmode=verify-full";
    private static final KeyPair KEYS = Keys.generate();
    private static final String PEM = pem("PRIVATE KEY", KEYS.getPrivate().getEncoded());

    private final Map<String, String> source = new HashMap<>();

    @Test
    void containerNeedsNothingOnADevelopersMachine() {
        Settings settings = read(Service.CONTAINER);
        assertThat(settings.database()).hasToString("postgresql://localhost:5433/ee_app_db");
        assertThat(settings.tokens().issuer()).isEqualTo("ee-app");
        assertThat(settings.tokens().audiences()).containsExactly("twins");
        assertThat(web().serverTiming()).isTrue();
    }

    @Test
    void functionNeedsItsDatabaseAndItsKey() {
        assertThatThrownBy(() -> read(Service.SERVERLESS)).hasMessageContaining("DATABASE_URL is not set");
        source.put("DATABASE_URL", "postgresql://u:p@localhost/x");
        assertThatThrownBy(() -> read(Service.SERVERLESS)).hasMessageContaining("Set JWT_KEY");
        source.put("JWT_KEY", "generate");
        assertThatThrownBy(() -> read(Service.SERVERLESS))
                .hasMessageStartingWith("JWT_KEY is generate, but each environment")
                .hasMessageContaining("Set JWT_KEY");
        source.put("JWT_KEY", PEM);
        assertThat(read(Service.SERVERLESS).tokens().verificationKey()).isEqualTo(KEYS.getPublic());
    }

    @Test
    void containerWithARemoteDatabaseGeneratesAKeyOnlyIfToldTo() {
        source.put("DATABASE_URL", REMOTE);
        assertThatThrownBy(() -> read(Service.CONTAINER)).hasMessageContaining("Set JWT_KEY");
        source.put("JWT_KEY", "generate");
        assertThat(read(Service.CONTAINER).tokens().signingKey()).isNotNull();
    }

    @Test
    void keysComeFromFilesToo(@TempDir Path folder) throws Exception {
        Path file = Files.writeString(folder.resolve("key.pem"), PEM);
        source.put("JWT_KEY_LOCATION", file.toString());
        assertThat(read(Service.CONTAINER).tokens().signingKey()).isEqualTo(KEYS.getPrivate());
        source.put(
                "mp.jwt.verify.publickey",
                pem("PUBLIC KEY", Keys.generate().getPublic().getEncoded()));
        assertThatThrownBy(() -> read(Service.CONTAINER)).hasMessageContaining("does not belong");
        source.put("mp.jwt.verify.publickey", pem("PUBLIC KEY", KEYS.getPublic().getEncoded()));
        assertThat(read(Service.CONTAINER).tokens().verificationKey()).isEqualTo(KEYS.getPublic());
        source.put("JWT_KEY_LOCATION", folder.resolve("absent.pem").toString());
        assertThatThrownBy(() -> read(Service.CONTAINER)).hasMessageContaining("JWT_KEY_LOCATION");
    }

    @Test
    void keyAndPathOfAKeyExcludeEachOther(@TempDir Path folder) throws Exception {
        source.put("JWT_KEY", "generate");
        source.put(
                "JWT_KEY_LOCATION",
                Files.writeString(folder.resolve("key.pem"), PEM).toString());
        assertThatThrownBy(() -> read(Service.CONTAINER))
                .isInstanceOf(ConfigurationException.class)
                .hasMessageStartingWith("JWT_KEY and JWT_KEY_LOCATION are both set");
    }

    @Test
    void malformedKeyIsRefusedWithoutShowingIt() {
        source.put("JWT_KEY", "c2VjcmV0");
        assertThatThrownBy(() -> read(Service.CONTAINER))
                .isInstanceOf(ConfigurationException.class)
                .hasMessage(
                        "JWT_KEY is not an RSA private key in PEM. Expected: an RSA private key in PEM, or generate")
                .hasNoCause();
    }

    @Test
    void wrongSettingsAreNamed() {
        source.put("PEER_URL", "localhost:8081");
        assertThatThrownBy(this::web).hasMessageContaining("PEER_URL");
        source.put("PEER_URL", "http://localhost:8081/");
        assertThat(web().peer().orElseThrow()).hasToString("http://localhost:8081");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1h", "0", "-1", "+60", "3600s", "3,600", "1e3", "60.0", "٣", "10000000", "\"60\""})
    void lifetimeThatIsNoNumberOfSecondsEndsTheStart(String value) {
        source.put("JWT_LIFETIME", value);
        assertThatThrownBy(() -> read(Service.CONTAINER))
                .isInstanceOf(ConfigurationException.class)
                .hasMessageStartingWith("JWT_LIFETIME ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"twins\"", "['web','twins']", "[\"web\"]", ",", "web\ntwins", "{\"aud\":\"x\"}"})
    void audiencesThatAreNoListOfNamesEndTheStart(String value) {
        source.put("mp.jwt.verify.audiences", value);
        assertThatThrownBy(() -> read(Service.CONTAINER))
                .isInstanceOf(ConfigurationException.class)
                .hasMessageStartingWith("mp.jwt.verify.audiences ");
    }

    @Test
    void audiencesAreAList() {
        source.put("mp.jwt.verify.audiences", "web, twins,");
        assertThat(read(Service.CONTAINER).tokens().audiences()).containsExactly("web", "twins");
    }

    @Test
    void wrongCertificatesEndTheStart() {
        for (String nonsense : new String[] {
            "nonsense",
            PEM,
            "-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----",
            "-----BEGIN CERTIFICATE-----",
            "/etc/ssl/certs/ca.pem",
            "https://truststore.example/global-bundle.pem",
            "system",
            pem("PUBLIC KEY", KEYS.getPublic().getEncoded())
        }) {
            source.put("DATABASE_CA", nonsense);
            assertThatThrownBy(() -> read(Service.CONTAINER))
                    .isInstanceOf(ConfigurationException.class)
                    .hasMessageStartingWith("DATABASE_CA holds");
        }
    }

    private Settings read(Service service) {
        return Settings.read(service, name -> Optional.ofNullable(source.get(name)));
    }

    private WebSettings web() {
        return WebSettings.read(Service.CONTAINER, name -> Optional.ofNullable(source.get(name)));
    }

    private static String pem(String label, byte[] key) {
        return "-----BEGIN " + label + "-----\n" + Base64.getMimeEncoder().encodeToString(key) + "\n-----END " + label
                + "-----\n";
    }
}
