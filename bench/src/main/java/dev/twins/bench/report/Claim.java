package dev.twins.bench.report;

/** What is commonly claimed of both sides, to compare with the measurement. */
record Claim(Bounds container, Bounds serverless) {
    private static final String HOLDS = "holds";

    /**
     * The claim for one side.
     *
     * @param says the claim, in words
     * @param least smallest figure for which the claim holds; null if there is no such bound
     * @param most largest figure for which the claim holds; null if there is no such bound
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

    /** The claims for both sides, in words. */
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
