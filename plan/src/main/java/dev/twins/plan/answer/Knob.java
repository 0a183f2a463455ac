package dev.twins.plan.answer;

import com.google.gson.annotations.SerializedName;

/** A quantity that a flip changes, by its name in plan.json. */
enum Knob {
    @SerializedName("traffic, times")
    TRAFFIC("traffic is %s times as high"),
    @SerializedName("duration, times")
    DURATION("requests take %s times as long"),
    @SerializedName("memory of the function, MB")
    MEMORY("the function has %s MB"),
    @SerializedName("fewest tasks")
    TASKS("at least %s tasks must run"),
    @SerializedName("price of Lambda, times")
    LAMBDA_PRICE("Lambda costs %s times as much"),
    @SerializedName("price of Fargate, times")
    FARGATE_PRICE("Fargate costs %s times as much"),
    @SerializedName("p99 limit below, ms")
    P99_BELOW("p99 must stay below %s ms"),
    @SerializedName("p99 limit from, ms")
    P99_FROM("p99 may be %s ms");

    private final String sentence;

    Knob(String sentence) {
        this.sentence = sentence;
    }

    String sentence(double value) {
        return sentence.formatted(Sentences.figure(value));
    }
}
