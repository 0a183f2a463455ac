package dev.twins.bench.results;

import com.google.gson.annotations.SerializedName;

/** Whether a run is complete. */
public enum Status {
    @SerializedName("complete")
    COMPLETE,
    /** The run stopped early; what it had measured is kept. */
    @SerializedName("partial")
    PARTIAL
}
