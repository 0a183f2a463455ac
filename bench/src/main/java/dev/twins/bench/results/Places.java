package dev.twins.bench.results;

/**
 * Where the sides ran: "local", a URL, or empty for a side that was left out.
 *
 * @param containerLimit what limited the container to its task's processors, such as "cgroup, 1 vCPU"; empty for nothing
 */
public record Places(String container, String serverless, String containerLimit) {
    /** Whether both sides ran on the machine that measured. */
    public boolean areLocal() {
        return container.equals("local") && serverless.equals("local");
    }
}
