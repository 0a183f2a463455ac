package dev.twins.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.twins.database.DirectConnections;
import dev.twins.postgres.Databases;
import dev.twins.postgres.TestPostgres;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPairGenerator;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Properties;
import javax.crypto.EncryptedPrivateKeyInfo;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Database URLs as providers and people write them. A refusal gives the reason and shows no secret. */
class DatabaseUrlTest {
    private static final String PLAIN = "postgresql://admin:s3cret@db.example:6000/app";

    /** One of them fits each known parameter; the first is a file, which other patterns do not match. */
    private static final List<String> ANY_VALUES =
            List.of("target/client", "require", "disable", "direct", "any", "true", "1", "0", "UTF8", "TLSv1.2", "md5");

    private static Certificate certificate;

    @Test
    void addressIsTakenApart() {
        DatabaseUrl url = DatabaseUrl.parse("postgres://u:s3%40%2F+w@DB.example/app?sslmode=verify-full");
        assertThat(properties(url))
                .containsEntry("PGHOST", "db.example")
                .containsEntry("PGPORT", "5432")
                .containsEntry("PGDBNAME", "app")
                .containsEntry("user", "u")
                .containsEntry("password", "s3@/+w")
                .containsEntry("sslmode", "verify-full");
        assertThat(url).hasToString("postgresql://db.example:5432/app");
    }

    @ParameterizedTest
    @CsvSource(nullValues = "absent", textBlock = """
            # parameters                                 | property       | what the driver is told
            channel_binding=require                      | channelBinding | require
            channel_binding=require                      | sslmode        | require
            channel_binding=prefer&channel_binding=disable | channelBinding | disable
            sslmode=require&channel_binding=require&channel_binding=require | channelBinding | require
            connect_timeout=10                           | connectTimeout | 2
            connect_timeout=10&application_name=twins    | connectTimeout | 2
            connect_timeout=1                            | connectTimeout | 1
            connect_timeout=0                            | connectTimeout | 2
            socketTimeout=60                             | socketTimeout  | 3
            application_name=twins                       | ApplicationName | twins of the test
            target_session_attrs=read-write              | targetServerType | primary
            schema=app                                   | currentSchema  | app
            schema=my-app,public                         | currentSchema  | my-app,public
            schema=public                                | currentSchema  | absent
            connection_limit=1                           | sslmode        | absent
            sslrootcert=system                           | sslmode        | verify-full
            sslrootcert=system                           | sslrootcert    | absent
            sslmode=verify-full&sslrootcert=system       | sslfactory     | org.postgresql.ssl.DefaultJavaSSLFactory
            sslmode=verify-full                          | sslfactory     | org.postgresql.ssl.DefaultJavaSSLFactory
            sslnegotiation=direct                        | sslmode        | require
            statement_cache_size=0                       | preparedStatementCacheQueries | 0
            options=endpoint%3Dep-cool-darkness-123456   | options        | endpoint=ep-cool-darkness-123456 -c statement_timeout=2500
            options=-c%20search_path%3Dpublic            | options        | -c search_path=public -c statement_timeout=2500
            client_encoding=UTF8                         | options        | -c statement_timeout=2500
            pgbouncer=true&connection_limit=1            | options        | absent
            pgbouncer=true                               | prepareThreshold | 0
            pgbouncer=true&prepareThreshold=5            | prepareThreshold | 5
            pgbouncer=true&options=-c%20geqo%3Doff       | options        | -c geqo=off
            pgbouncer=true&statement_cache_size=0        | preparedStatementCacheQueries | 0
            sslmode=require&options=project%3Dmy-project | options        | project=my-project -c statement_timeout=2500
            supa=base-pooler.x&sslmode=require           | sslmode        | require
            require_auth=scram-sha-256,!none             | requireAuth    | scram-sha-256,!none
            keepalives=1&keepalives_idle=30              | tcpKeepAlive   | true
            %73slmode=require                            | sslmode        | require
            pgbouncer=false                              | options        | -c statement_timeout=2500
            host=other&port=                             | PGHOST         | other
            user=postgres.project                        | user           | postgres.project
            user=admin%40tenant                          | user           | admin@tenant
            password=a:b                                 | password       | a:b
            sslmode=disable&sslmode=verify-full          | sslmode        | verify-full
            sslmode=require&&                            | sslmode        | require
            user=other&password=new&dbname=more&port=1   | user           | other
            user=other&password=new&dbname=more&port=1   | PGDBNAME       | more
            """, delimiter = '|')
    void parametersAreTranslated(String parameters, String property, String value) {
        DatabaseUrl url = DatabaseUrl.parse(PLAIN + "?" + parameters);
        assertThat(properties(url).getProperty(property)).isEqualTo(value);
        assertThat(url.pooled()).isEqualTo(parameters.contains("pgbouncer=true"));
    }

    @BeforeAll
    static void createFiles() throws Exception {
        certificate = Certificate.create(Path.of("target"), "client");
    }

    @ParameterizedTest
    @FieldSource("dev.twins.config.DatabaseParameter#ALL")
    void eachRowOfTheDocumentedTableHasItsEffectUnderAllItsNames(DatabaseParameter parameter) {
        String value = ANY_VALUES.stream()
                .filter(any -> any.matches(parameter.pattern()) || parameter.isRefused())
                .findFirst()
                .orElseThrow();
        String file = (parameter.property().equals("sslkey") ? certificate.keyFile() : certificate.file()).toString();
        String understood = parameter.note().startsWith("a file") ? file : value;
        parameter.allNames().map(name -> PLAIN + "?" + name + "=" + understood).forEach(text -> {
            if (parameter.isRefused()) {
                assertThatThrownBy(() -> DatabaseUrl.parse(text)).hasMessageContaining(parameter.note());
            } else if (parameter.property().isEmpty()) {
                assertThat(DatabaseUrl.parse(text)).isEqualTo(DatabaseUrl.parse(PLAIN));
            } else if (parameter.property().equals(DatabaseParameter.POOLED)) {
                assertThat(DatabaseUrl.parse(text).pooled()).isTrue();
            } else {
                assertThat(properties(DatabaseUrl.parse(text)).getProperty(parameter.property()))
                        .startsWith(understood);
            }
        });
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            my_db                        | my_db
            DB-1.example.                | db-1.example.
            [::1]                        | [::1]
            ep-x-pooler.eu.neon.example  | ep-x-pooler.eu.neon.example
            ep%2Dx.neon.example          | ep-x.neon.example
            [2001:DB8::1]:6000           | [2001:db8::1]
            postgres                     | postgres
            db:                          | db
            """)
    void hostsAreWhatDnsAndComposeAllow(String host, String understood) {
        assertThat(DatabaseUrl.parse("postgresql://u:s3cret@" + host + "/x").host())
                .isEqualTo(understood);
    }

    @ParameterizedTest
    @ValueSource(strings = {"localhost", "LOCALHOST", "127.0.0.1", "127.0.1.1", "[::1]", "[0:0:0:0:0:0:0:1]"})
    void thisMachineIsKnownByAllItsNames(String host) {
        assertThat(DatabaseUrl.parse("postgresql://u:s3cret@" + host + "/x").isLoopback())
                .isTrue();
        assertThat(DatabaseUrl.parse("postgresql://u:s3cret@x" + host.replaceAll("[\\[\\]:]", "") + "/x")
                        .isLoopback())
                .isFalse();
    }

    @Test
    void blanksAndMarksAroundItAreIgnored() {
        for (String text : new String[] {
            PLAIN + "\n", PLAIN + "\r\n", "  " + PLAIN + " ", "\uFEFF" + PLAIN, PLAIN.replace("postgresql", "Postgres")
        }) {
            assertThat(DatabaseUrl.parse(text)).isEqualTo(DatabaseUrl.parse(PLAIN));
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', ignoreLeadingAndTrailingWhitespace = true, quoteCharacter = '`', textBlock = """
            "postgresql://u:s3cret@h/d"                        | begins with a quote
            'postgresql://u:s3cret@h/d'                        | begins with a quote
            psql postgresql://u:s3cret@h/d                     | contains a blank
            jdbc:postgresql://h/d?user=u&password=s3cret       | begins with jdbc:
            mysql://u:s3cret@h/d                               | does not begin with postgresql://
            postgresql+psycopg2://u:s3cret@h/d                 | does not begin with postgresql://
            {"username":"u","password":"s3cret"}               | does not begin with postgresql://
            host=h,user=u,password=s3cret                      | does not begin with postgresql://
            s3cret                                             | does not begin with postgresql://
            postgresql://u:s3cret@b\u00fccher.example/d            | neither a name nor an address
            postgresql://u:s3cret@[h]:5432/d                   | neither a name nor an address
            postgresql://u:s3cret@h/d#main                     | percent-encode
            postgresql://u:s3cret@h/d?host=                    | names no host
            postgresql://u:s3cret@h/d?sslmode=disable&channel_binding=require&channel_binding=require | needs sslmode=require
            postgresql://h/d                                   | needs a user's name
            postgresql://u@h/d                                 | needs a password
            postgresql://u:@h/d                                | needs a password
            postgresql://:s3cret@h/d                           | needs a user's name
            postgresql://u:s3cret@h                            | names no database
            postgresql://u:s3cret@h/                           | names no database
            postgresql://u:s3cret@/d                           | names no host
            postgresql:///d?user=u&password=s3cret             | names no host
            postgresql://u:s3cret@h/d/                         | second /
            postgresql://u:s3cret@h/d;sslmode=require          | a ; in the database's name
            postgresql://u:s3cret@h/d&sslmode=require          | a & in the database's name (parameters begin with ?; remove it, or write %26)
            postgresql://u:s3cret@h/d\\n                       | a \\ in the database's name
            postgresql://u:s3cret@h/d"                         | a " in the database's name
            postgresql://u:s3cret@h/d'                         | a ' in the database's name
            postgresql://u:s3cret@h/${DB}                      | a { in the database's name
            postgresql://u:s3cret@h/d,h2/d                     | second /
            postgresql://u:s3cret@h/d,                         | a , in the database's name
            postgresql://u:s3cret@h/<database>                 | a < in the database's name
            postgresql://u:[s3cret]@h/d                        | percent-encode
            postgresql:/u:s3cret@h/d                           | does not begin with postgresql://
            DATABASE_URL=postgresql://u:s3cret@h/d             | does not begin with postgresql://
            “postgresql://u:s3cret@h/d”              | does not begin with postgresql://
            ${s3cret}                                          | does not begin with postgresql://
            postgresql://u:s3cret@[fe80::1%25eth0]/d           | with a zone
            postgresql://u:s3cret@[fe80::1%eth0]:5432/d        | with a zone
            postgresql://u:s3cret@[::1/d                       | neither a name nor an address
            postgresql://u:s3cret@h/d?host=::1                 | an IPv6 address needs brackets
            postgresql://u:s3cret@h/d?host=[fe80::1%25eth0]    | has no zone
            postgresql://u:s3cret@::1/d                        | looks like an IPv6 address
            postgresql://u:s3cret@::1:5432/d                   | looks like an IPv6 address
            postgresql://u:s3cret@fe80::1/d                    | looks like an IPv6 address
            postgresql://u:s3cret@2001:db8:0:0:0:0:0:1/d       | looks like an IPv6 address
            postgresql://u:s3cret@fe80::1%eth0/d               | looks like an IPv6 address
            postgresql://u:s3cret@h:5432:6543/d                | has a port
            postgresql://u:s3cret@db:5432:6543/d               | has a port
            postgresql://u:s3cret@127.0.0.1:5432:5433/d        | has a port
            postgresql://u:s3cret@h:+5432/d                    | has a port
            postgresql://u:s3cret@h/d?sslmode=no-verify        | has the parameter sslmode with a value
            postgresql://u:s3cret@h/d?sslmode=require&amp;channel_binding=require | has a parameter that is not known
            postgresql://u:s3cret@h/d?uselibpqcompat=true      | has the parameter uselibpqcompat, which is not known
            postgresql://u:s3cret@h/d?connect_timeout=10s      | has the parameter connect_timeout with a value
            postgresql://u:p@h/d?%70assword=a&s3cret=b         | has a parameter that is not known
            postgresql://u:s3cret@h:0/d                        | has a port
            postgresql://u:s3cret@h:54333333/d                 | has a port
            postgresql://u:s3cret@h:port/d                     | has a port
            postgresql://u:s3cret@h1:1,h2:2/d                  | names several hosts
            postgresql://u:s3cret@%2Fvar%2Frun/d               | names a Unix socket
            postgresql://u:s3cret@x/d?host=/var/run            | names a Unix socket
            postgresql://u:s3cret@h!/d                         | neither a name nor an address
            postgresql://u:s3*cret#s3cret@h/d                  | percent-encode
            postgresql://u:my*cool#password@h/d                | percent-encode
            postgresql://u:s3/cret@h/d                         | percent-encode
            postgresql://u:s3@s3cret@h/d                       | percent-encode
            postgresql://u:s3?s3cret@h/d                       | percent-encode
            postgresql://u:s3@x/d?s3cret=1@h/d                 | percent-encode
            postgresql://u:s3%cret@h/d                         | percent-encode
            postgresql://u:s3%FFcret@h/d                       | no character of UTF-8
            postgresql://u:s3%00cret@h/d                       | no character of UTF-8
            postgresql://u:s3cret@h/d?user=u&password=a&s3cret=b | has a parameter that is not known
            postgresql://u:s3cret@h/d?password=one&password=   | needs a password
            postgresql://u:s3cret@h/d?sslmode                  | has a parameter without a value
            postgresql://u:s3cret@h/d?sslmode=s3cret           | has the parameter sslmode with a value
            postgresql://u:s3cret@h/d?SSLMODE=require          | has the parameter SSLMODE, which is not known
            postgresql://u:s3cret@h/d?PGHOST=h                 | has the parameter PGHOST, which is not known
            postgresql://u:s3cret@h/d?socketTimeout=abc        | has the parameter socketTimeout with a value
            postgresql://u:s3cret@h/d?connect_timeout=-1       | has the parameter connect_timeout with a value
            postgresql://u:s3cret@h/d?ssl=true                 | write sslmode=require or sslmode=verify-full
            postgresql://u:s3cret@h/d?sslmode=verify-ca        | needs sslrootcert
            postgresql://u:s3cret@h/d?sslmode=require&sslrootcert=system | needs sslmode=verify-full
            postgresql://u:s3cret@h/d?sslmode=disable&channel_binding=require | needs sslmode=require
            postgresql://u:s3cret@h/d?sslrootcert=/no/s3cret   | has the parameter sslrootcert with a file that cannot be read
            postgresql://u:s3cret@h/d?sslkey=%0As3cret         | has the parameter sslkey with a file that cannot be read
            postgresql://u:s3cret@h/d?target_session_attrs=read-only | has the parameter target_session_attrs with a value
            postgresql://u:s3cret@h/d?pgbouncer=true&schema=app | a pooler does not pass on
            postgresql://u:s3cret@h/d?service=x                | the parameter service, which is refused
            postgresql://u:s3cret@h/d?socketFactory=x.Factory  | the parameter socketFactory, which is refused
            """)
    void whatCannotBeUnderstoodIsRefusedWithTheReason(String text, String reason) {
        assertThatThrownBy(() -> DatabaseUrl.parse(text))
                .isInstanceOf(ConfigurationException.class)
                .hasNoCause()
                .hasMessageStartingWith("DATABASE_URL ")
                .hasMessageContaining(reason)
                .hasMessageEndingWith("Expected: postgresql://user:password@host:port/database")
                .hasMessageNotContaining("s3");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\u00a0", "\u200b", "\u2028", "\u202e", "\u0085"})
    void invisibleCharactersOfCopiedTextAreRefused(String invisible) {
        assertThatThrownBy(() -> DatabaseUrl.parse(PLAIN + invisible + "?sslmode=require"))
                .hasMessageContaining("invisible character")
                .hasMessageNotContaining("s3");
    }

    @Test
    void filesThatTheDriverCouldNotReadEndTheStart() throws IOException {
        Path pkcs1 = Files.writeString(Path.of("target/pkcs1.key"), "-----BEGIN RSA PRIVATE KEY-----\nAAAA");
        Path encrypted = Files.writeString(Path.of("target/encrypted.key"), "-----BEGIN ENCRYPTED PRIVATE KEY-----\n");
        Path empty = Files.write(Path.of("target/empty.crt"), new byte[0]);
        for (Path file : List.of(pkcs1, encrypted, empty, certificate.file())) {
            assertThatThrownBy(() -> DatabaseUrl.parse(PLAIN + "?sslkey=" + file))
                    .hasMessageContaining("sslkey with a file that is no key in PKCS#8; convert it: openssl pkcs8");
        }
        for (Path file : List.of(empty, certificate.keyFile(), Path.of("pom.xml"))) {
            for (String name : List.of("sslrootcert", "sslcert")) {
                assertThatThrownBy(() -> DatabaseUrl.parse(PLAIN + "?" + name + "=" + file))
                        .hasMessageContaining(name + " with a file that holds no certificate");
            }
        }
        assertThatThrownBy(() -> DatabaseUrl.parse(PLAIN + "?sslrootcert=target"))
                .hasMessageContaining("sslrootcert with a file that cannot be read");
    }

    @Test
    void keysThatTheDriverReadsAreAccepted() throws Exception {
        byte[] der = KeyPairGenerator.getInstance("EC")
                .generateKeyPair()
                .getPrivate()
                .getEncoded();
        Path file = Files.write(Path.of("target/client.pk8"), der);
        Path encrypted = Path.of("target/encrypted.pk8");
        Files.write(encrypted, new EncryptedPrivateKeyInfo("PBEWithMD5AndDES", der).getEncoded());
        assertThat(DatabaseUrl.parse(PLAIN + "?sslkey=" + file)).isNotNull();
        assertThat(DatabaseUrl.parse(PLAIN + "?sslkey=" + encrypted)).isNotNull();
        assertThat(DatabaseUrl.parse(PLAIN + "?sslkey=" + certificate.keyFile()))
                .isNotNull();
    }

    @Test
    void namesAndPasswordsArriveAsTheyAre() throws SQLException {
        URI real = URI.create(TestPostgres.newDatabase());
        execute(real.toString(), "create database \"my+db%/?\"");
        execute(real.toString(), "create role \"a@b\" login password 'p#%/:?&=\u00e9'");
        String url = "postgresql://a%40b:p%23%25%2F:%3F&=%C3%A9@localhost:" + real.getPort() + "/my+db%25%2F%3F";
        assertThat(value(url, "select current_user || ' in ' || current_database()"))
                .isEqualTo("a@b in my+db%/?");
        assertThat(value(url.replace("my+db", "my%2Bdb"), "select current_database()"))
                .isEqualTo("my+db%/?");
        execute(real.toString(), "drop database \"my+db%/?\"");
        execute(real.toString(), "drop role \"a@b\"");
    }

    @Test
    void statementTimeoutSurvivesOptionsOfTheUser() throws SQLException {
        String url = TestPostgres.newDatabase();
        String options = "?options=-c%20statement_timeout%3D0%20-c%20search_path%3Delsewhere";
        assertThat(value(url + options, "show statement_timeout")).isEqualTo("2500ms");
        assertThat(value(url + options, "show search_path")).isEqualTo("elsewhere");
        assertThat(value(url + "?statement_timeout=0", "show statement_timeout"))
                .isEqualTo("2500ms");
        assertThat(value(url + "?pgbouncer=true", "show statement_timeout")).isEqualTo("0");
    }

    @Test
    void schemaParameterOfPrismaIsUsed() throws SQLException {
        String url = TestPostgres.newDatabase();
        assertThat(value(url + "?schema=mine", "show search_path")).isEqualTo("mine");
        execute(url, "create schema \"my-app\"");
        assertThat(value(url + "?schema=mine,my-app", "select current_schema()"))
                .isEqualTo("my-app");
    }

    private static Properties properties(DatabaseUrl url) {
        return url.driverProperties("twins of the test");
    }

    /** Without the statement timeout: a busy machine needs longer to create a database. */
    private static void execute(String url, String statement) throws SQLException {
        try (Connection connection = Databases.connect(url);
                var executed = connection.createStatement()) {
            executed.execute(statement);
        }
    }

    private static String value(String url, String query) throws SQLException {
        try (Connection connection = open(url);
                var statement = connection.createStatement();
                var row = statement.executeQuery(query)) {
            row.next();
            return row.getString(1);
        }
    }

    private static Connection open(String url) throws SQLException {
        return new DirectConnections(DatabaseUrl.parse(url), "test").open();
    }
}
