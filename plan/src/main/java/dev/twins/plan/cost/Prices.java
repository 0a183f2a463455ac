package dev.twins.plan.cost;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/**
 * On-demand prices of one region, in dollars. In a file, an uncertain price is a range: {@code [from, to]}.
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
    /**
     * Those in the file that the system property {@code plan.prices} names, or else those that come with the project.
     *
     * @throws IllegalArgumentException naming the file and the key that is absent or impossible
     */
    public static Prices chosen() {
        return chosen(Case.USUAL);
    }

    static Prices chosen(Case which) {
        String file = System.getProperty("plan.prices", "");
        return file.isBlank() ? shipped() : read(Path.of(file), which);
    }

    /** Those that come with the project: prices.json. */
    public static Prices shipped() {
        try (InputStream file = Prices.class.getResourceAsStream("prices.json")) {
            String json = new String(file.readAllBytes(), StandardCharsets.UTF_8);
            return PriceFile.parse(json, "prices.json", Case.USUAL);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** @throws IllegalArgumentException naming the file and the key that is absent or impossible */
    static Prices read(Path file, Case which) {
        try {
            return PriceFile.parse(Files.readString(file), file.toString(), which);
        } catch (IOException e) {
            throw new IllegalArgumentException("Cannot read the prices in %s (%s)".formatted(file, e), e);
        }
    }

    /** Of a million invocations of a function that are billed for so long each; without the free tier. */
    public double millionInvocations(double memoryMb, double billedMs) {
        return lambdaMillionRequests + 1e6 * billedMs / 1_000 * memoryMb / 1_024 * lambdaGbSecond;
    }

    /** The same with multiples of Lambda's and of Fargate's prices. */
    public Prices times(double lambda, double fargate) {
        return with("lambda_gb_second", lambdaGbSecond * lambda)
                .with("lambda_million_requests", lambdaMillionRequests * lambda)
                .with("fargate_vcpu_hour", fargateVcpuHour * fargate)
                .with("fargate_gb_hour", fargateGbHour * fargate);
    }

    /** The same with another price. */
    public Prices with(String key, double price) {
        return PriceFile.with(this, key, price);
    }
}
