package dev.twins.bench.report;

/** What is commonly claimed of both sides, to be held against what was measured. */
record Claim(Bounds container, Bounds serverless) {
    private static final String HOLDS = "holds";

    /**
     * Of one side.
     *
     * @param says the claim, in words
     * @param least value of the figure with which it holds; null if there is no such bound
     * @param most value of the figure with which it holds; null if there is no such bound
     */
    record Bounds(String says, Double least, Double most) {
        private boolean isTestable() {
            return least != null || most != null;
        }

        private String verdict(double value) {
            if (least != null && !(value >= least)) {
                return "less than claimed";
            }
            return most != null && !(value <= most) ? "more than claimed" : HOLDS;
        }
    }

    /** Of both sides, in words. */
    String says() {
        return container.says() + "; " + serverless.says();
    }

    /** Whether it holds for these values, in words. */
    String verdict(double containerValue, double serverlessValue) {
        if (!container.isTestable() || !serverless.isTestable()) {
            return "cannot be seen on one machine";
        }
        String ofContainer = container.verdict(containerValue);
        String ofServerless = serverless.verdict(serverlessValue);
        return ofContainer.equals(ofServerless)
                ? ofContainer
                : "container: " + ofContainer + "; function: " + ofServerless;
    }
}
