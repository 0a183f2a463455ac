package dev.twins.contract;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;

/**
 * Tokens that are unsigned or not signed by this side. A path that needs a token refuses each; a public path ignores
 * it.
 */
final class TokenAttacks extends Attacks {
    private static final String PEM = "-----BEGIN PUBLIC KEY-----\n%s\n-----END PUBLIC KEY-----";

    TokenAttacks() {
        super("tokens");
        for (Forgery forgery : Forgery.values()) {
            add(forgery.name(), target -> forgery.of(target.account().token()));
        }
        add("of a deleted user", target -> target.gone().token());
        add("of the other side", Target::strangersToken);
        keyConfusion();
        signatures();
        lures();
    }

    /** Uses the public key as the secret of a symmetric algorithm (CVE-2015-9235). */
    private void keyConfusion() {
        add(
                "HS256 with the public key as PEM",
                target -> symmetric(target, pem(target).getBytes(US_ASCII)));
        add(
                "HS256 with the public key as PEM and a line break",
                target -> symmetric(target, (pem(target) + "\n").getBytes(US_ASCII)));
        add("HS256 with the public key as DER", target -> symmetric(target, der(target)));
        add(
                "HS256 with the public key as Base64",
                target -> symmetric(target, Base64.getEncoder().encode(der(target))));
        add(
                "HS256 with the public key as JWK",
                target -> symmetric(target, jwk(target).getBytes(UTF_8)));
        add(
                "HS256 with the modulus",
                target -> symmetric(target, target.key().secret().getModulus().toByteArray()));
    }

    /** Valid signatures in another form. */
    private void signatures() {
        add("signature plus modulus", target -> {
            Token token = Token.parse(target.account().token());
            BigInteger number = new BigInteger(1, Base64.getUrlDecoder().decode(token.signature()));
            return token.signed() + "."
                    + Token.encode(
                            number.add(target.key().secret().getModulus()).toByteArray());
        });
        add("signature with a zero before it", target -> {
            Token token = Token.parse(target.account().token());
            byte[] signature = Base64.getUrlDecoder().decode(token.signature());
            byte[] longer = new byte[signature.length + 1];
            System.arraycopy(signature, 0, longer, 1, signature.length);
            return target.account().token().replace(token.signature(), Token.encode(longer));
        });
        add(
                "signature of the other token",
                target -> target.account().token().replaceFirst("[^.]*$", "")
                        + Token.parse(target.strangersToken()).signature());
    }

    /** Tokens that name a key at another address; each attack then checks that the server did not fetch it. */
    private void lures() {
        for (String name : List.of("jku", "x5u")) {
            add(name + " and a signature of its own", target -> {
                Token token = Token.parse(target.account().token());
                token.header().addProperty(name, target.lure().toString());
                return Forgery.selfSigned(token);
            });
        }
    }

    /** Makes a token for one side. */
    private interface Way {
        String token(Target target) throws GeneralSecurityException;

        default String header(Target target) {
            try {
                return "Authorization: Bearer " + token(target);
            } catch (GeneralSecurityException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    private void add(String name, Way way) {
        add(name, target -> Sent.of("DELETE /api/users/{id}", way.header(target)), Expected.tokenInvalid());
        add(
                name + ", on a public path",
                target -> Sent.json(JsonAttacks.CREATE, JsonAttacks.GOOD.get(JsonAttacks.CREATE))
                        .header(way.header(target)),
                Expected.status(201));
    }

    private static String symmetric(Target target, byte[] secret) throws GeneralSecurityException {
        return Forgery.symmetric(Token.parse(target.account().token()), secret);
    }

    private static byte[] der(Target target) {
        return target.key().publicKey().getEncoded();
    }

    private static String pem(Target target) {
        return PEM.formatted(Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(der(target)));
    }

    private static String jwk(Target target) {
        byte[] modulus = target.key().publicKey().getModulus().toByteArray();
        byte[] unsigned = modulus[0] == 0 ? Arrays.copyOfRange(modulus, 1, modulus.length) : modulus;
        return "{\"e\":\"AQAB\",\"kty\":\"RSA\",\"n\":\"" + Token.encode(unsigned) + "\"}";
    }
}
