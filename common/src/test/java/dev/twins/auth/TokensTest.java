package dev.twins.auth;

import static dev.twins.refusal.Refused.refused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSSigner;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import dev.twins.config.TokenSettings;
import dev.twins.refusal.Reason;
import dev.twins.users.User;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.interfaces.RSAPrivateKey;
import java.security.interfaces.RSAPublicKey;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

class TokensTest {
    private static final KeyPair KEYS = keys();
    private static final JWSHeader HEADER =
            new JWSHeader.Builder(JWSAlgorithm.RS256).type(JOSEObjectType.JWT).build();
    private static final User USER = new User("id-1", "ada@example.org", "Ada", Instant.EPOCH);

    private final Tokens tokens = new Tokens(settings("ee-app", Duration.ofHours(1)));

    @Test
    void issuedTokenNamesItsUser() {
        Caller caller = tokens.verify(List.of("bEaReR " + tokens.issue(USER).token()));
        assertThat(caller.id()).isEqualTo("id-1");
        assertThat(caller.claims()).containsEntry("upn", "ada@example.org").containsEntry("groups", List.of("user"));
    }

    @Test
    void tokenIsVerifiedOnlyOnce() {
        List<String> header = List.of("Bearer " + tokens.issue(USER).token());
        assertThat(tokens.verify(header)).isSameAs(tokens.verify(header));
    }

    @Test
    void rememberedTokenStillExpires() {
        VerifiedTokens verified = new VerifiedTokens();
        long now = Instant.now().getEpochSecond();
        Caller expired = verified.add(new Caller("expired", Map.of("exp", now)));
        Caller good = verified.add(new Caller("good", Map.of("exp", now + 60)));
        assertThat(verified.find(expired.token())).isEmpty();
        assertThat(verified.find(good.token())).contains(good);
    }

    @Test
    void withoutATokenOneIsRequired() {
        for (List<String> headers : List.of(List.<String>of(), List.of("Basic YTpi"), List.of(""), List.of("Bearer"))) {
            assertThatThrownBy(() -> tokens.verify(headers)).is(refused(Reason.TOKEN_REQUIRED));
        }
    }

    @Test
    void severalTokensCountAsABadOne() {
        String good = "Bearer " + tokens.issue(USER).token();
        refuses(List.of(good, good));
        refuses(List.of(good + "," + good));
    }

    @Test
    void goodClaimsAreAcceptedAndEachBadOneIsRefused() throws Exception {
        assertThat(tokens.verify(bearer(claims -> claims)).id()).isEqualTo("id-1");
        assertThat(tokens.verify(bearer(claims -> claims.audience("web"))).id()).isEqualTo("id-1");
        refuses(bearer(claims -> claims.issuer("lambda-app")));
        refuses(bearer(claims -> claims.issuer(null)));
        refuses(bearer(claims -> claims.audience("others")));
        refuses(bearer(claims -> claims.audience(List.of())));
        refuses(bearer(claims -> claims.subject(null)));
        refuses(bearer(claims -> claims.jwtID(null)));
        refuses(bearer(claims -> claims.claim("groups", null)));
        refuses(bearer(claims -> claims.claim("groups", "user")));
        refuses(bearer(claims -> claims.claim("groups", List.of("guest"))));
        refuses(bearer(claims -> claims.issueTime(null)));
        refuses(bearer(claims -> claims.expirationTime(null)));
        refuses(bearer(claims -> claims.claim("exp", "tomorrow")));
    }

    /** Tokens tell whole seconds, so what is refused at 12 s is 1 to 2 s beyond the leeway: a slow machine has that long. */
    @Test
    void onlyTheTimeOfIssueHasALeewayAndItIsTenSeconds() throws Exception {
        for (int ahead : new int[] {5, 9, 10}) {
            assertThat(tokens.verify(bearer(claims -> claims.issueTime(seconds(ahead))))
                            .id())
                    .isEqualTo("id-1");
        }
        refuses(bearer(claims -> claims.issueTime(seconds(12))));
        refuses(bearer(claims -> claims.issueTime(seconds(60))));
        assertThat(tokens.verify(bearer(claims -> claims.expirationTime(seconds(2))))
                        .id())
                .isEqualTo("id-1");
        refuses(bearer(claims -> claims.expirationTime(seconds(0))));
        refuses(bearer(claims -> claims.expirationTime(seconds(-1))));
        assertThat(tokens.verify(bearer(claims -> claims.notBeforeTime(seconds(0))))
                        .id())
                .isEqualTo("id-1");
        refuses(bearer(claims -> claims.notBeforeTime(seconds(2))));
    }

    @Test
    void otherAlgorithmsKeysAndHeadersAreRefused() throws Exception {
        RSASSASigner ours = new RSASSASigner(KEYS.getPrivate());
        refuses(signed(HEADER, new RSASSASigner(keys().getPrivate())));
        refuses(signed(new JWSHeader(JWSAlgorithm.RS512), ours));
        refuses(signed(new JWSHeader(JWSAlgorithm.RS256), ours));
        refuses(signed(
                new JWSHeader.Builder(HEADER).type(new JOSEObjectType("at+jwt")).build(), ours));
        byte[] publicKey = KEYS.getPublic().getEncoded();
        refuses(signed(
                new JWSHeader.Builder(JWSAlgorithm.HS256)
                        .type(JOSEObjectType.JWT)
                        .build(),
                new MACSigner(publicKey)));
    }

    @Test
    void malformedTokenIsRefused() {
        for (String text : List.of("x", "a.b", "a.b.c", "..", "a.b.c.d", "{}", "%00")) {
            refuses(List.of("Bearer " + text));
        }
    }

    @Test
    void changedTokenIsRefused() {
        String token = tokens.issue(USER).token();
        String[] parts = token.split("\\.");
        refuses(List.of("Bearer " + parts[0] + "." + parts[1] + "."));
        refuses(List.of("Bearer " + parts[0] + "." + parts[1] + "x." + parts[2]));
        for (String other : List.of(token + "=", token + "!!", token + " ", token.replaceFirst("\\.", ".*"))) {
            refuses(List.of("Bearer " + other));
        }
        char last = token.charAt(token.length() - 1);
        refuses(List.of("Bearer " + token.substring(0, token.length() - 1) + (char) (last == 'z' ? 'y' : last + 1)));
    }

    private void refuses(List<String> authorization) {
        assertThatThrownBy(() -> tokens.verify(authorization)).is(refused(Reason.TOKEN_INVALID));
    }

    private static List<String> bearer(UnaryOperator<JWTClaimsSet.Builder> change) throws Exception {
        return signed(change.apply(claims()).build(), HEADER, new RSASSASigner(KEYS.getPrivate()));
    }

    private static List<String> signed(JWSHeader header, JWSSigner signer) throws Exception {
        return signed(claims().build(), header, signer);
    }

    private static List<String> signed(JWTClaimsSet claims, JWSHeader header, JWSSigner signer) throws Exception {
        SignedJWT token = new SignedJWT(header, claims);
        token.sign(signer);
        return List.of("Bearer " + token.serialize());
    }

    private static JWTClaimsSet.Builder claims() {
        return new JWTClaimsSet.Builder()
                .issuer("ee-app")
                .audience("twins")
                .subject("id-1")
                .claim("groups", List.of("user"))
                .jwtID("1")
                .issueTime(seconds(-10))
                .expirationTime(seconds(60));
    }

    private static Date seconds(int fromNow) {
        return Date.from(Instant.now().plusSeconds(fromNow));
    }

    private static TokenSettings settings(String issuer, Duration lifetime) {
        return new TokenSettings(
                issuer, List.of("twins", "web"), lifetime, (RSAPrivateKey) KEYS.getPrivate(), (RSAPublicKey)
                        KEYS.getPublic());
    }

    private static KeyPair keys() {
        try {
            return KeyPairGenerator.getInstance("RSA").generateKeyPair();
        } catch (java.security.NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
