package dev.twins.bench.results;

import com.google.gson.annotations.SerializedName;

/** The unit of a figure. */
public enum Unit {
    @SerializedName("ms")
    MILLISECONDS,
    @SerializedName("count")
    COUNT,
    @SerializedName("requests/s")
    REQUESTS_PER_SECOND,
    /** 1,048,576 bytes, as AWS counts the memory of a function. */
    @SerializedName("MB")
    MEGABYTES,
    @SerializedName("bytes")
    BYTES,
    @SerializedName("vCPU")
    VCPU,
    /** 1 is yes, 0 is no. */
    @SerializedName("yes/no")
    YES_NO,
    /** The difference from what was measured, computed by the report. */
    @SerializedName("%")
    PERCENT,
    /** An HTTP status code. */
    @SerializedName("status")
    STATUS
}
