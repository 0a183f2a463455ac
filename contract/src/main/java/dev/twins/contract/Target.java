package dev.twins.contract;

import java.net.URI;
import java.util.UUID;

/**
 * One side under attack.
 *
 * @param account a user who is registered there
 * @param gone a deleted user whose token has not expired
 * @param strangersToken a token of the other side
 * @param key the key that signs this side's tokens
 * @param lure the address that a server would contact if it fetched the key that a token names
 */
record Target(URI server, Account account, Account gone, String strangersToken, SigningKey key, URI lure) {
    /**
     * Replaces the placeholders: {@code {id}, {email}, {password}} and {@code {token}} by the account's, {@code {gone}}
     * and {@code {stranger}} by tokens, and {@code {new}} by a text that differs each time.
     */
    String fill(String template) {
        return template.indexOf('{') < 0
                ? template
                : template.replace("{id}", account.user().id())
                        .replace("{email}", account.user().email())
                        .replace("{password}", account.password())
                        .replace("{token}", account.token())
                        .replace("{gone}", gone.token())
                        .replace("{stranger}", strangersToken)
                        .replace("{new}", UUID.randomUUID().toString());
    }

    Answer answer(Sent sent) {
        Sent filled = new Sent(
                fill(sent.line()), sent.headers().stream().map(this::fill).toList(), fill(sent.body()));
        return Wire.send(server, filled.toString(), filled.bytes(server));
    }
}
