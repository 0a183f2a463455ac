package dev.twins.config;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A parameter of real-world database URLs, under all its names: those of libpq, of the JDBC driver, and of Prisma and
 * the providers that follow it.
 *
 * @param names separated by blanks
 * @param property the driver's property that it sets; empty if it has no effect
 * @param pattern of the accepted values; absent if every value is refused
 * @param note the values in words, or the reason why it is refused or has no effect
 */
record DatabaseParameter(String names, String property, String pattern, String note) {
    /** Says that a pooler stands before the database; it is no property of the driver. */
    static final String POOLED = "pooled";

    private static final String NEVER = "(?!)";
    private static final String TEXT = "(?s).+";
    private static final String NUMBER = "\\d{1,9}";
    private static final String METHOD = "!?(password|md5|gss|sspi|scram-sha-256|none)";

    /** All known parameters, in the order of docs/configuration.md. */
    static final List<DatabaseParameter> ALL = List.of(
            choice("sslmode", "disable|allow|prefer|require|verify-ca|verify-full"),
            passed("sslrootcert", TEXT, "a file, or `system`: the authorities that the JDK knows"),
            passed("sslcert", TEXT, "a file"),
            passed("sslkey", TEXT, "a file with a key in PKCS#8"),
            passed("sslpassword", TEXT, "the password of an encrypted `sslkey` (DER only)"),
            choice("sslnegotiation sslNegotiation", "postgres|direct"),
            choice("channel_binding channelBinding", "disable|prefer|require"),
            passed("require_auth requireAuth", METHOD + "(," + METHOD + ")*", "methods, separated by commas"),
            passed("connect_timeout connectTimeout", NUMBER, "seconds; more than 2 count as 2"),
            passed("socket_timeout socketTimeout", NUMBER, "seconds; more than 3 count as 3"),
            choice("target_session_attrs targetServerType", "any|read-write|primary"),
            passed("schema currentSchema", "[\\w$-]+(,[\\w$-]+)*", "schemas, separated by commas"),
            passed("options", TEXT, "sent, but the statement timeout stays 2.5 s"),
            choice("pgbouncer " + POOLED, "true|false"),
            passed("prepareThreshold", NUMBER, "executions before the server prepares a statement"),
            passed(
                    "statement_cache_size preparedStatementCacheQueries",
                    NUMBER,
                    "statements that a connection remembers"),
            ignored(
                    "application_name ApplicationName fallback_application_name",
                    TEXT,
                    "sessions carry the service's name, by which health counts them"),
            ignored(
                    "keepalives keepalives_idle keepalives_interval keepalives_count tcp_user_timeout tcpKeepAlive",
                    TEXT,
                    "keep-alive is on, and no answer is awaited for more than 3 s"),
            ignored("statement_timeout loginTimeout", TEXT, "the bounds are 2.5 s for a statement, 2 s to connect"),
            ignored("client_encoding encoding", "(?i)utf-?8|unicode|auto", "it is always UTF-8"),
            ignored("gssencmode gssEncMode", "disable|allow|prefer", "Kerberos is never used"),
            ignored("sslsni", "1", "the host's name is always sent"),
            ignored("sslcompression", "0", "TLS never compresses"),
            ignored("ssl_min_protocol_version", "TLSv1(\\.[12])?", "it is TLS 1.2 or newer anyway"),
            ignored("load_balance_hosts loadBalanceHosts", TEXT, "there is one host"),
            ignored(
                    "connection_limit pool_timeout pool pool_max_conns",
                    TEXT,
                    "the container has 20 connections, and each environment of the function one"),
            ignored("assumeMinServerVersion reWriteBatchedInserts binaryTransfer", TEXT, "the application decides"),
            ignored("supa workaround", TEXT, "it tells the provider who its customer is"),
            refused("ssl", "libpq and JDBC disagree about its meaning; write sslmode=require or sslmode=verify-full"),
            refused("sslaccept sslidentity", "only Prisma knows it; write sslmode, sslrootcert, sslcert and sslkey"),
            refused("hostaddr", "write the address in the host's place"),
            refused("passfile service servicefile", "no file of the user is read; write the URL in full"),
            refused(
                    "sslcrl sslcrldir sslcertmode sslkeylogfile ssl_max_protocol_version",
                    "the driver cannot do it; remove it"),
            refused(
                    "requirepeer krbsrvname kerberosServerName gsslib gssdelegation",
                    "there are no Unix sockets and no Kerberos; remove it"),
            refused(
                    "sslfactory sslfactoryarg socketFactory socketFactoryArg",
                    "no class is loaded by its name; remove it"),
            refused("replication readOnly", "the application reads and writes; remove it"));

    static Optional<DatabaseParameter> find(String name) {
        return ALL.stream()
                .filter(parameter -> parameter.allNames().anyMatch(name::equals))
                .findFirst();
    }

    Stream<String> allNames() {
        return Stream.of(names.split(" "));
    }

    boolean isRefused() {
        return pattern.equals(NEVER);
    }

    /**
     * Translates a parameter into the driver's property.
     *
     * @throws Malformed if the value is unknown, or the parameter is one that we refuse
     */
    void apply(String name, String value, Map<String, String> driver) {
        if (isRefused()) {
            throw new Malformed("has the parameter " + name + ", which is refused: " + note);
        }
        if (!Pattern.matches(pattern, value)) {
            throw new Malformed("has the parameter " + name + " with a value that is not understood: " + note);
        }
        if (!property.isEmpty()) {
            driver.put(property, value.equals("read-write") ? "primary" : value);
        }
    }

    private static DatabaseParameter choice(String names, String values) {
        return passed(names, values, values.replace("|", ", "));
    }

    /** The last name is the driver's own. */
    private static DatabaseParameter passed(String names, String pattern, String note) {
        return new DatabaseParameter(names, names.substring(names.lastIndexOf(' ') + 1), pattern, note);
    }

    private static DatabaseParameter ignored(String names, String pattern, String note) {
        return new DatabaseParameter(names, "", pattern, note);
    }

    private static DatabaseParameter refused(String names, String note) {
        return new DatabaseParameter(names, "", NEVER, note);
    }
}
