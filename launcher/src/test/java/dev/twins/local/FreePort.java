package dev.twins.local;

import dev.twins.local.process.Ports;

/** A TCP port that nobody used a moment ago. */
final class FreePort {
    private FreePort() {}

    static int get() {
        return Ports.anyFree();
    }
}
