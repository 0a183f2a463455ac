package dev.twins.api;

/** The answers of {@code /health} where nothing stands behind the process: the shape of MicroProfile Health 4.0. */
public final class Health {
    private static final Answer UP = Answer.json(
            200,
            Json.of(json -> json.beginObject()
                    .name("status")
                    .value("UP")
                    .name("checks")
                    .beginArray()
                    .endArray()
                    .endObject()));

    private Health() {}

    /** The process is there, or it would not answer. */
    public static Answer basic() {
        return UP;
    }
}
