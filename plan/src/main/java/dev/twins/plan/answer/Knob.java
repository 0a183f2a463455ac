package dev.twins.plan.answer;

/** A quantity that a flip changes, in words. */
enum Knob {
    TRAFFIC("traffic, times", "traffic is %s times as high"),
    DURATION("duration, times", "requests take %s times as long"),
    MEMORY("memory of the function, MB", "the function has %s MB"),
    TASKS("fewest tasks", "at least %s tasks must run"),
    LAMBDA_PRICE("price of Lambda, times", "Lambda costs %s times as much"),
    FARGATE_PRICE("price of Fargate, times", "Fargate costs %s times as much"),
    P99_BELOW("p99 limit below, ms", "p99 must stay below %s ms"),
    P99_FROM("p99 limit from, ms", "p99 may be %s ms");

    private final String what;
    private final String sentence;

    Knob(String what, String sentence) {
        this.what = what;
        this.sentence = sentence;
    }

    Flip flip(String from, double at, String to) {
        return new Flip(what, from, at, to);
    }

    static String sentence(Flip flip) {
        for (Knob knob : values()) {
            if (knob.what.equals(flip.what())) {
                return knob.sentence.formatted(Sentences.figure(flip.at()));
            }
        }
        throw new IllegalArgumentException("No knob is called " + flip.what());
    }
}
