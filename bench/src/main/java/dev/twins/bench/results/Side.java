package dev.twins.bench.results;

import com.google.gson.annotations.SerializedName;

/** One of the two sides that are compared. */
public enum Side {
    @SerializedName("container")
    CONTAINER,
    @SerializedName("serverless")
    SERVERLESS
}
