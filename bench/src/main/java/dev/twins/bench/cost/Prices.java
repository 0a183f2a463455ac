package dev.twins.bench.cost;

import com.google.gson.FieldNamingPolicy;
import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.reflect.RecordComponent;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;

/**
 * On-demand prices of one region, in dollars; the only place in the model that holds any.
 *
 * @param asOf month or day they were looked up
 * @param architecture of both the function and the tasks
 * @param lambdaFreeGbSeconds of each month
 * @param lambdaFreeRequests of each month
 * @param httpApiTierRequests of a month, from which on {@code httpApiMillionRequestsAbove} holds
 * @param publicAddressHour of one IPv4 address
 * @param endpointHour of one interface endpoint in one availability zone
 * @param proxyVcpuHour of RDS Proxy, for each processor of the database
 * @param sources where each was looked up
 */
public record Prices(
        String region,
        String asOf,
        String architecture,
        double lambdaGbSecond,
        double lambdaMillionRequests,
        double lambdaFreeGbSeconds,
        double lambdaFreeRequests,
        double httpApiMillionRequests,
        double httpApiMillionRequestsAbove,
        double httpApiTierRequests,
        double fargateVcpuHour,
        double fargateGbHour,
        double loadBalancerHour,
        double loadBalancerUnitHour,
        double publicAddressHour,
        double endpointHour,
        double proxyVcpuHour,
        Map<String, String> sources) {
    private static final FieldNamingPolicy NAMES = FieldNamingPolicy.LOWER_CASE_WITH_UNDERSCORES;
    private static final Gson GSON =
            new GsonBuilder().setFieldNamingPolicy(NAMES).create();

    /**
     * Those in the file that the system property {@code bench.prices} names, or else those that come with the project.
     *
     * @throws IllegalArgumentException if that file does not hold all prices
     */
    public static Prices chosen() {
        String told = System.getProperty("bench.prices", "");
        return told.isBlank() ? shipped() : read(Path.of(told));
    }

    /** Those that come with the project: prices.json. */
    public static Prices shipped() {
        try (InputStream file = Prices.class.getResourceAsStream("prices.json")) {
            return parse(new String(file.readAllBytes(), StandardCharsets.UTF_8), "prices.json");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** @throws IllegalArgumentException if the file does not hold all prices */
    public static Prices read(Path file) {
        try {
            return parse(Files.readString(file), file.toString());
        } catch (IOException e) {
            throw new IllegalArgumentException("Cannot read the prices in " + file, e);
        }
    }

    private static Prices parse(String json, String name) {
        try {
            JsonObject object = GSON.fromJson(json, JsonObject.class);
            for (RecordComponent component : Prices.class.getRecordComponents()) {
                String key = keyOf(component.getName());
                if (object == null || !object.has(key)) {
                    throw new IllegalArgumentException(name + " lacks " + key);
                }
            }
            return GSON.fromJson(object, Prices.class);
        } catch (JsonParseException e) {
            throw new IllegalArgumentException(name + " does not hold prices: " + e.getMessage(), e);
        }
    }

    private static String keyOf(String component) {
        return component.replaceAll("([A-Z])", "_$1").toLowerCase(Locale.ROOT);
    }
}
