package dev.twins.bench.results;

import com.google.gson.annotations.SerializedName;

/** Whether a run came to its end. */
public enum Status {
    @SerializedName("complete")
    COMPLETE,
    /** Stopped early: what was measured before is kept. */
    @SerializedName("partial")
    PARTIAL
}
