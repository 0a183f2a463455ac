package dev.twins.bench.results;

import com.google.gson.annotations.SerializedName;
import java.util.Locale;

/** A row of the comparison, in the order in which the report shows them. */
public enum Topic {
    @SerializedName("connection-strategy")
    CONNECTION_STRATEGY("Connection strategy"),
    @SerializedName("state")
    STATE("State"),
    @SerializedName("start-up")
    START_UP("Start-up"),
    @SerializedName("health-checks")
    HEALTH_CHECKS("Health checks"),
    @SerializedName("shutdown")
    SHUTDOWN("Shutdown"),
    @SerializedName("cold-start")
    COLD_START("Cold start"),
    @SerializedName("scaling")
    SCALING("Scaling"),
    @SerializedName("warm-latency")
    WARM_LATENCY("Warm latency"),
    @SerializedName("throughput")
    THROUGHPUT("Throughput"),
    @SerializedName("warm-up")
    WARM_UP("Warm-up"),
    @SerializedName("memory")
    MEMORY("Memory"),
    /** The function with other memory sizes and the processor shares that they buy. */
    @SerializedName("memory-sizes")
    MEMORY_SIZES("Memory sizes"),
    /** What the planner's simulation expects of the pair, and what the pair did. */
    @SerializedName("prediction")
    PREDICTION("Prediction"),
    /** The measured inputs of the cost model. */
    @SerializedName("cost")
    COST("Cost");

    private final String title;

    Topic(String title) {
        this.title = title;
    }

    /** Its name in results.json and in {@code -Dbench.only}. */
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Its name in the report. */
    public String title() {
        return title;
    }
}
