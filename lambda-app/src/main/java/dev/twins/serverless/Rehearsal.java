package dev.twins.serverless;

import dev.twins.api.Answer;
import dev.twins.api.Application;
import dev.twins.api.Pipeline;
import dev.twins.api.RequestLog;
import dev.twins.config.Service;
import dev.twins.config.Source;
import dev.twins.config.WebSettings;
import dev.twins.refusal.Refusal;
import dev.twins.users.User;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPairGenerator;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;

/**
 * Runs the API's requests before the first real one, so that their code is already loaded. It uses a throw-away
 * application and user, and a database that serves no statement.
 */
final class Rehearsal {
    /** Enough rounds for the JIT compiler to compile the most used code. */
    private static final int ROUNDS = 4;

    private static final User NOBODY =
            new User("00000000-0000-0000-0000-000000000000", "nobody@rehearsal.invalid", "Nobody", Instant.EPOCH);
    private static final String PERSON =
            "{\"email\":\"" + NOBODY.email() + "\",\"name\":\"Nobody\",\"password\":\"rehearsal only\"}";

    private static final String EVENT = """
            {"version":"2.0","rawPath":"%s","headers":{"authorization":"Bearer %s","content-type":"application/json"},\
            "requestContext":{"http":{"method":"%s"}},"body":"%s","isBase64Encoded":false}""";

    private static final EventReader EVENTS = new EventReader("");

    /** Wrong, and checked like any other if the key has 2,048 bits. A right signature takes longer to make than to check. */
    private static final String FORGED = "eyJhbGciOiJSUzI1NiIsInR5cCI6IkpXVCJ9.e30." + "A".repeat(342);

    private final Application application;
    private final Router router;
    private final Pipeline pipeline;

    private Rehearsal(LockedDatabase database, String key) {
        Source source = Source.of(Map.of("DATABASE_URL", database.url(), "JWT_KEY", key));
        application = Wiring.application(source);
        router = new Router(application);
        pipeline = new Pipeline(
                WebSettings.read(Service.SERVERLESS, source), router::tokens, RequestLog.unread(Service.SERVERLESS));
    }

    /**
     * Plays a request up to the check of its token, a query up to the password, and another up to the first statement. The
     * initialisation does this faster than a request, because AWS lends it a whole processor.
     *
     * @param key the application's own, because generating one takes long
     * @throws IllegalStateException if the query did not get that far
     */
    static void playBriefly(String key) {
        try (LockedDatabase database = new LockedDatabase()) {
            playBriefly(database, key);
        }
    }

    static void playBriefly(LockedDatabase database, String key) {
        Rehearsal rehearsal = new Rehearsal(database, key);
        rehearsal.play("GET", "/api/users/" + NOBODY.id(), "", FORGED);
        rehearsal.query();
        rehearsal.query();
        if (database.passwords() == 0 || database.statements() == 0) {
            throw new IllegalStateException("The query reached " + database.passwords() + " passwords and "
                    + database.statements() + " statements");
        }
    }

    /** Plays everything, which takes some seconds. Returns the statuses of the last round's answers. */
    static List<Integer> play() {
        try (LockedDatabase database = new LockedDatabase()) {
            Rehearsal rehearsal = new Rehearsal(database, key());
            for (int round = 1; round < ROUNDS; round++) {
                rehearsal.round();
            }
            return rehearsal.round();
        }
    }

    private List<Integer> round() {
        return List.of(
                play("GET", "/", ""),
                play("GET", "/health", ""),
                play("GET", "/openapi", ""),
                play("GET", "/website/", ""),
                play("POST", "/auth/register", PERSON),
                play("POST", "/auth/login", PERSON),
                play("POST", "/api/users", PERSON),
                play("GET", "/api/users", ""),
                get(),
                play("DELETE", "/api/users/" + NOBODY.id(), ""));
    }

    private int get() {
        return play("GET", "/api/users/" + NOBODY.id(), "");
    }

    private void query() {
        try {
            application.users().get(NOBODY.id(), NOBODY.id());
        } catch (Refusal expected) {
            // the database refuses everything
        }
    }

    private int play(String method, String path, String body) {
        // A new token each time: a known token would not be verified again.
        return play(method, path, body, router.tokens().issue(NOBODY).token());
    }

    private int play(String method, String path, String body, String token) {
        String event = EVENT.formatted(path, token, method, body.replace("\"", "\\\""));
        try {
            Event played = EVENTS.read(new ByteArrayInputStream(event.getBytes(StandardCharsets.UTF_8)))
                    .orElseThrow();
            Answer answer = pipeline.serve(played.request(), request -> router.answer(request, played));
            ResponseWriter.write(played.localized(answer), OutputStream.nullOutputStream());
            return answer.status();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A key for the rehearsal only. */
    static String key() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(2048);
            return Base64.getEncoder()
                    .encodeToString(generator.generateKeyPair().getPrivate().getEncoded());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has RSA", e);
        }
    }
}
