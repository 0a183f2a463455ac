package dev.twins.local.lambda;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.abort;

import org.junit.jupiter.api.Test;

class ProcessorTest extends WithLocalLambda {
    private static final int TENTH_MB = 177;

    @Test
    void anEnvironmentGetsTheProcessorThatItsMemoryBuys() throws Exception {
        start(settings(function().withMemoryMb(TENTH_MB)).withWholeProcessor(false));
        String said = log.remove();
        if (said.contains("no control group")) {
            System.err.println("NOT TESTED, the processor share that memory buys: " + said);
            abort(said);
        }
        assertThat(said).contains("177 MB", "0.10 of a processor each, as on AWS");
        assertThat(lambda.processors()).isEqualTo(TENTH_MB / 1_769.0);
        // Milliseconds used within one second: a tenth of it, plus clock ticks and the first period.
        assertThat(Long.parseLong(get("/spin").body())).isBetween(1L, 150L);
    }

    @Test
    void aWholeProcessorIsGivenWhereItIsAskedFor() throws Exception {
        start(settings(function().withMemoryMb(TENTH_MB)));
        assertThat(log.remove()).contains("a whole processor each, where AWS gives 0.10");
        assertThat(lambda.processors()).isEqualTo(1);
        assertThat(get("/pid").statusCode()).isEqualTo(200);
    }
}
