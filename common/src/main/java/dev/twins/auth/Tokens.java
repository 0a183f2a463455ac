package dev.twins.auth;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.crypto.RSASSAVerifier;
import com.nimbusds.jose.util.Base64URL;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import dev.twins.config.TokenSettings;
import dev.twins.refusal.Refusal;
import dev.twins.trace.RequestTrace;
import dev.twins.users.User;
import java.text.ParseException;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.Date;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * Issues and verifies the tokens: JWTs (RFC 7519) signed with RS256, with the claims of MicroProfile JWT 2.1, section 4.
 * One algorithm, one key, no skew but for {@code iat}: whatever else a token asks for makes it invalid.
 */
public final class Tokens {
    /** The compact serialisation (RFC 7515, section 7.1); the parser would pass over anything else. */
    private static final Pattern COMPACT = Pattern.compile("[A-Za-z0-9_-]+\\.[A-Za-z0-9_-]+\\.[A-Za-z0-9_-]+");

    /** The clock of the task that issued a token may be ahead of the one that verifies it. */
    private static final Duration CLOCKS_DIFFER = Duration.ofSeconds(10);

    private static final JWSHeader HEADER =
            new JWSHeader.Builder(JWSAlgorithm.RS256).type(JOSEObjectType.JWT).build();

    private final TokenSettings settings;
    private final RSASSASigner signer;
    private final RSASSAVerifier verifier;
    private final VerifiedTokens verified = new VerifiedTokens();

    public Tokens(TokenSettings settings) {
        this.settings = settings;
        this.signer = new RSASSASigner(settings.signingKey());
        this.verifier = new RSASSAVerifier(settings.verificationKey());
    }

    /** Issues a token to a user who proved who they are. */
    public Session issue(User user) {
        Instant now = Instant.now();
        JWTClaimsSet claims = new JWTClaimsSet.Builder()
                .issuer(settings.issuer())
                .subject(user.id())
                .claim("upn", user.email())
                .claim("groups", List.of(Caller.ROLE))
                .audience(settings.audiences())
                .issueTime(Date.from(now))
                .expirationTime(Date.from(now.plus(settings.lifetime())))
                .jwtID(UUID.randomUUID().toString())
                .build();
        SignedJWT token = new SignedJWT(HEADER, claims);
        try {
            token.sign(signer);
        } catch (JOSEException e) {
            throw new IllegalStateException("the signing key does not sign", e);
        }
        return new Session(token.serialize(), settings.lifetime(), user);
    }

    /**
     * Tells who asks.
     *
     * @param authorization all values of the request's {@code Authorization} header (RFC 6750, section 2.1)
     * @throws Refusal if there is no token, a bad one, or more than one
     */
    public Caller verify(List<String> authorization) {
        String token = BearerToken.in(authorization);
        Caller caller = verified.find(token).orElseGet(() -> verify(token));
        RequestTrace.current().askedBy(caller.id());
        return caller;
    }

    private Caller verify(String token) {
        if (!COMPACT.matcher(token).matches()) {
            throw Refusal.tokenInvalid();
        }
        try {
            SignedJWT jwt = SignedJWT.parse(token);
            if (isOurs(jwt.getHeader())
                    && isCanonical(jwt.getSignature())
                    && jwt.verify(verifier)
                    && isGood(jwt.getJWTClaimsSet())) {
                return verified.add(Caller.of(token, jwt.getJWTClaimsSet()));
            }
        } catch (ParseException | JOSEException | RuntimeException e) {
            throw Refusal.tokenInvalid();
        }
        throw Refusal.tokenInvalid();
    }

    private static boolean isOurs(JWSHeader header) {
        return JWSAlgorithm.RS256.equals(header.getAlgorithm())
                && JOSEObjectType.JWT.equals(header.getType())
                && header.getCriticalParams() == null;
    }

    /** Whether it is the one way to write these bytes: the last character has bits to spare. */
    private static boolean isCanonical(Base64URL signature) {
        return signature.equals(Base64URL.encode(signature.decode()));
    }

    private boolean isGood(JWTClaimsSet claims) throws ParseException {
        Date now = new Date();
        return settings.issuer().equals(claims.getIssuer())
                && !Collections.disjoint(claims.getAudience(), settings.audiences())
                && claims.getSubject() != null
                && claims.getStringListClaim("groups") != null
                && claims.getStringListClaim("groups").contains(Caller.ROLE)
                && claims.getJWTID() != null
                && claims.getIssueTime() != null
                && !claims.getIssueTime().after(Date.from(now.toInstant().plus(CLOCKS_DIFFER)))
                && claims.getExpirationTime() != null
                && now.before(claims.getExpirationTime())
                && (claims.getNotBeforeTime() == null || !now.before(claims.getNotBeforeTime()));
    }
}
