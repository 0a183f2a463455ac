package dev.twins.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The claims of a log-in's token, and the ways in which a request may present it. */
abstract class TokenContract extends Topic {
    private static final String REQUIRED = "Access token required";
    private static final String INVALID = "Invalid or expired token";

    TokenContract(ContractSuite suite) {
        super(suite);
    }

    @Test
    void aTokenHasTheClaimsOfMicroProfileJwt() {
        User user = users.reader().user();
        Token token = Token.parse(users.reader().token());
        JsonObject claims = token.claims();
        assertThat(token.header().get("alg").getAsString()).isEqualTo("RS256");
        assertThat(token.header().get("typ").getAsString()).isEqualTo("JWT");
        Json.hasExactly(claims, "the token", "iss", "sub", "upn", "groups", "aud", "iat", "exp", "jti");
        assertThat(claims.get("iss").getAsString()).isEqualTo(Side.of(http).service);
        assertThat(claims.get("sub").getAsString()).isEqualTo(user.id());
        assertThat(claims.get("upn").getAsString()).isEqualTo(user.email());
        assertThat(claims.getAsJsonArray("groups")).isNotEmpty().allMatch(JsonElement::isJsonPrimitive);
        assertThat(claims.get("aud").getAsString()).isEqualTo("twins");
        assertThat(claims.get("jti").getAsString()).isNotBlank();
    }

    @Test
    void aTokenLivesFromNowForExpiresIn() {
        Body login = Body.login(users.reader().user().email(), users.reader().password());
        JsonObject json = http.post("/auth/login", login).answers(200).json();
        JsonObject claims = Token.parse(json.get("token").getAsString()).claims();
        long issued = claims.get("iat").getAsLong();
        assertThat(issued).isCloseTo(Instant.now().getEpochSecond(), within(300L));
        assertThat(claims.get("exp").getAsLong() - issued)
                .isEqualTo(json.get("expires_in").getAsLong());
        JsonObject earlier = Token.parse(users.reader().token()).claims();
        assertThat(claims.get("jti")).isNotEqualTo(earlier.get("jti"));
    }

    @Test
    void withoutATokenIs401AndNothingHappens() {
        User victim = users.create();
        for (Call call : protectedCalls(victim)) {
            assertRequired(call.send());
        }
        assertThat(users.has(victim)).isTrue();
    }

    @ParameterizedTest
    @EnumSource
    void aForgedTokenIs401AndNothingHappens(Forgery forgery) {
        User victim = users.create();
        String token = forgery.of(users.reader().token());
        assertInvalid(http.delete(victim.path()).bearer(token).send());
        assertThat(users.has(victim)).isTrue();
    }

    @Test
    void aDeletedUsersTokenIs401AndNothingHappens() {
        User victim = users.create();
        Account deleted = users.deleted();
        for (Call call : protectedCalls(victim)) {
            assertInvalid(call.as(deleted).send());
        }
        assertInvalid(http.delete(deleted.user().path()).as(deleted).send());
        assertThat(users.has(victim)).isTrue();
    }

    @ParameterizedTest
    @Words("bearer BEARER bEaReR")
    void theSchemeIsComparedWithoutCase(String scheme) {
        list(scheme + " " + users.reader().token()).is(200);
    }

    /** Credentials of another scheme do not count as a token. */
    @ParameterizedTest
    @ValueSource(strings = {"", "Basic YWRhOnNlY3JldA==", "Token abc", "DPoP abc", "Bearerabc"})
    void anotherSchemeIsNoToken(String authorization) {
        assertRequired(list(authorization));
    }

    @Test
    void aTokenWithoutSchemeIsNoToken() {
        assertRequired(list(users.reader().token()));
    }

    @Test
    void aTokenElsewhereIsNoToken() {
        String token = users.reader().token();
        assertRequired(http.get("/api/users?access_token=" + token).send());
        assertRequired(http.get("/api/users").header("Cookie", "token=" + token).send());
    }

    @Test
    void twoAuthorizationsAreABadToken() {
        Account account = users.reader();
        assertInvalid(http.get("/api/users").as(account).as(account).send());
        assertInvalid(http.get("/api/users").as(account).bearer("nonsense").send());
        assertInvalid(http.get("/api/users")
                .as(account)
                .header("Authorization", "Basic YTpi")
                .send());
        assertInvalid(http.get("/api/users")
                .header("Authorization", "Basic YTpi")
                .as(account)
                .send());
        assertInvalid(list("Bearer " + account.token() + ", Bearer " + account.token()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Bearer nonsense", "Basic YTpi"})
    void publicPathsDoNotLookAtAuthorization(String authorization) {
        for (String path : List.of("/", "/health", "/health/live", "/openapi", "/website/", "/website/config.json")) {
            http.get(path).header("Authorization", authorization).answers(200);
        }
        http.post("/api/users", Body.user())
                .header("Authorization", authorization)
                .answers(201);
        Body login = Body.login(users.reader().user().email(), users.reader().password());
        http.post("/auth/login", login).header("Authorization", authorization).answers(200);
        http.post("/auth/register", Body.registration())
                .header("Authorization", authorization)
                .answers(201);
    }

    @Test
    void theTokenIsCheckedBeforeTheRequest() {
        assertRequired(http.get("/api/users?limit=nope").send());
        assertRequired(http.get("/api/users/nobody").send());
        assertRequired(http.delete("/api/users/nobody").send());
    }

    private List<Call> protectedCalls(User user) {
        return List.of(
                http.get("/api/users"),
                http.call("HEAD", "/api/users"),
                http.get(user.path()),
                http.call("HEAD", user.path()),
                http.delete(user.path()));
    }

    private Answer list(String authorization) {
        return http.get("/api/users").header("Authorization", authorization).send();
    }

    private static void assertRequired(Answer answer) {
        assertRefused(answer, REQUIRED, "Bearer");
    }

    private static void assertInvalid(Answer answer) {
        assertRefused(answer, INVALID, "Bearer error=\"invalid_token\"");
    }

    private static void assertRefused(Answer answer, String detail, String challenge) {
        answer.is(401).has("WWW-Authenticate", challenge);
        if (!answer.request().startsWith("HEAD ")) {
            answer.isRefusal(401, detail);
        }
    }
}
