package dev.twins.plan.cost;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/**
 * On-demand prices of one region, in dollars.
 *
 * @param asOf month or day they were looked up
 * @param architecture of both the function and the tasks
 * @param lambdaFreeGbSeconds of each month
 * @param lambdaFreeRequests of each month
 * @param httpApiTierRequests requests of a month above which {@code httpApiMillionRequestsAbove} holds
 * @param publicAddressHour of one IPv4 address
 * @param endpointHour of one interface endpoint in one availability zone
 * @param proxyVcpuHour of RDS Proxy, for each processor of the database
 * @param logGb of logs taken in by CloudWatch
 * @param transferGb sent to the internet beyond {@code transferFreeGb} of each month
 * @param alarmMonth of one alarm on one metric
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
        double logGb,
        double transferGb,
        double transferFreeGb,
        double alarmMonth,
        Map<String, String> sources) {
    private static final String SHIPPED = "prices.json";

    /**
     * Those in the file that the system property {@code plan.prices} names, or else those that come with the project.
     *
     * @throws IllegalArgumentException naming the file and the key that is absent or impossible
     */
    public static Prices chosen() {
        String file = System.getProperty("plan.prices", "");
        return file.isBlank() ? shipped() : read(Path.of(file));
    }

    /** Those that come with the project: prices.json. */
    public static Prices shipped() {
        return NamedNumbers.shipped(Prices.class, SHIPPED);
    }

    /** @throws IllegalArgumentException naming the file and the key that is absent or impossible */
    public static Prices read(Path file) {
        try {
            return NamedNumbers.parse(Prices.class, Files.readString(file), file.toString());
        } catch (IOException e) {
            throw new IllegalArgumentException("Cannot read the prices in " + file, e);
        }
    }

    /** Of a million invocations of a function that are billed for so long each; without the free tier. */
    public double millionInvocations(double memoryMb, double billedMs) {
        return lambdaMillionRequests + 1e6 * billedMs / 1_000 * memoryMb / 1_024 * lambdaGbSecond;
    }

    /** The same with another price. */
    public Prices with(String key, double price) {
        return NamedNumbers.with(Prices.class, this, key, price);
    }
}
