package dev.twins.contract;

import java.net.URI;
import java.util.UUID;

/**
 * One side as it is attacked.
 *
 * @param account somebody who is registered there
 * @param gone somebody who was, and who still has a token
 * @param strangersToken a token of the other side
 * @param key with which this side signs
 * @param lure where a server that follows a token's advice would come to fetch a key
 */
record Target(URI server, Account account, Account gone, String strangersToken, SigningKey key, URI lure) {
    /** A new account's {@code {id}, {email}, {password}} and {@code {token}}; {@code {new}} differs each time. */
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
