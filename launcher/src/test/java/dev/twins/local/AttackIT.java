package dev.twins.local;

import dev.twins.contract.AttackSuite;
import java.net.URI;
import java.nio.file.Path;

/** The real WAR in Payara Micro and the real zip in the local Lambda, attacked side by side. */
class AttackIT extends AttackSuite {
    @Override
    protected URI container() {
        return URI.create(Sides.started().container());
    }

    @Override
    protected URI serverless() {
        return URI.create(Sides.started().serverless());
    }

    @Override
    protected String signingKey() {
        return Sides.SIGNING_KEY;
    }

    @Override
    protected Path report() {
        return Path.of("target/attacks.txt");
    }
}
