package dev.twins.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertAll;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.channels.ServerSocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Sends wrong, hostile and odd requests to both sides at once. Each answer must meet the contract, and the two must be
 * equal except for ids, times, tokens and names. A subclass starts both sides and knows their signing key.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
public abstract class AttackSuite {
    private final Tally tally = new Tally();
    private Target container;
    private Target serverless;
    private ServerSocketChannel listener;

    /** The base URL of the container side. */
    protected abstract URI container();

    /** The base URL of the serverless side. */
    protected abstract URI serverless();

    /** The key that signs both sides' tokens, as PKCS#8 PEM. */
    protected abstract String signingKey();

    /** The file that receives the counts. */
    protected abstract Path report();

    @BeforeAll
    void register() throws IOException {
        listener = ServerSocketChannel.open().bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
        listener.configureBlocking(false);
        Users inContainer = new Users(new Http(container()));
        Users inFunction = new Users(new Http(serverless()));
        Account one = inContainer.register();
        Account other = inFunction.register();
        SigningKey key = SigningKey.of(signingKey());
        URI lure = URI.create("http://localhost:" + listener.socket().getLocalPort() + "/key");
        container = new Target(container(), one, inContainer.deleted(), other.token(), key, lure);
        serverless = new Target(serverless(), other, inFunction.deleted(), one.token(), key, lure);
    }

    static Stream<Attack> attacks() {
        return Stream.of(
                        new JsonAttacks(),
                        new FieldAttacks(),
                        new MethodAttacks(),
                        new PathAttacks(),
                        new QueryAttacks(),
                        new HeaderAttacks(),
                        new WebsiteAttacks(),
                        new TokenAttacks(),
                        new ClaimAttacks())
                .flatMap(attacks -> attacks.all().stream());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("attacks")
    void bothSidesAnswerAlikeAndAsTheContractSays(Attack attack) {
        CompletableFuture<Answer> other = CompletableFuture.supplyAsync(() -> attack.on(container));
        Answer inFunction = attack.on(serverless);
        Answer inContainer = other.join();
        tally.add(attack.group(), inContainer, inFunction);
        assertAll(
                () -> attack.expected().holdFor(inContainer),
                () -> attack.expected().holdFor(inFunction),
                () -> assertThat(Likeness.of(inFunction)).isEqualTo(Likeness.of(inContainer)),
                () -> assertThat(listener.accept())
                        .as("a connection to the lure")
                        .isNull());
    }

    /** A parser answers these requests before the application's code runs; docs/parsers.md lists the same answers. */
    @ParameterizedTest
    @EnumSource
    void parserRefusalsAreTheDocumentedOnes(OddHttp odd) {
        Optional<Answer> inContainer = odd.on(container());
        Optional<Answer> inFunction = odd.on(serverless());
        inContainer.ifPresent(Laws::revealNoInternals);
        inFunction.ifPresent(Laws::revealNoInternals);
        assertAll(
                () -> assertThat(OddHttp.describe(inContainer)).isEqualTo(odd.container),
                () -> assertThat(OddHttp.describe(inFunction)).isEqualTo(odd.serverless));
    }

    @AfterAll
    void writeReport() throws IOException {
        listener.close();
        String text = tally + System.lineSeparator() + "Refused by the HTTP parsers:" + System.lineSeparator()
                + Stream.of(OddHttp.values()).map(OddHttp::line).collect(Collectors.joining());
        Files.createDirectories(report().toAbsolutePath().getParent());
        Files.writeString(report(), text);
        System.out.println(text);
    }
}
