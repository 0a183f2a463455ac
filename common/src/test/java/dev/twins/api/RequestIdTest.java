package dev.twins.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The log names a trace only if its header follows W3C Trace Context. */
class RequestIdTest {
    private static final String TRACE = "0af7651916cd43dd8448eb211c80319c";
    private static final String PARENT = "00-" + TRACE + "-b7ad6b7169203331-01";

    @Test
    void traceIsTakenFromTraceparent() {
        assertThat(RequestId.traceOf(request(PARENT))).contains(TRACE);
        assertThat(RequestId.traceOf(request())).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "nonsense",
                TRACE,
                "00-" + TRACE + "-b7ad6b7169203331",
                "00-" + TRACE + "-b7ad6b7169203331-1",
                "ff-" + TRACE + "-b7ad6b7169203331-01",
                "00-00000000000000000000000000000000-b7ad6b7169203331-01",
                "00-" + TRACE + "-0000000000000000-01",
                "00-0AF7651916CD43DD8448EB211C80319C-b7ad6b7169203331-01",
                "00-" + TRACE + "0-b7ad6b7169203331-01",
                PARENT + "-extra",
                PARENT + "\n",
                PARENT + "\",\"status\":\"1",
                " " + PARENT
            })
    void malformedTraceparentNamesNoTrace(String parent) {
        assertThat(RequestId.traceOf(request(parent))).isEmpty();
    }

    @Test
    void twoTraceparentsNameNoTrace() {
        assertThat(RequestId.traceOf(request(PARENT, PARENT))).isEmpty();
    }

    private static Request request(String... parents) {
        return new Request("GET", "/", "", name -> name.equals("traceparent") ? List.of(parents) : List.of());
    }
}
