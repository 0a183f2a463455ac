package dev.twins.bench.results;

import com.google.gson.annotations.SerializedName;

/** What a figure counts. */
public enum Unit {
    @SerializedName("ms")
    MILLISECONDS,
    @SerializedName("count")
    COUNT,
    @SerializedName("requests/s")
    REQUESTS_PER_SECOND,
    /** Of 1,048,576 bytes, as AWS counts the memory of a function. */
    @SerializedName("MB")
    MEGABYTES,
    @SerializedName("bytes")
    BYTES,
    @SerializedName("vCPU")
    VCPU,
    /** 1 is yes, 0 is no. */
    @SerializedName("yes/no")
    YES_NO,
    /** A status code of HTTP. */
    @SerializedName("status")
    STATUS
}
