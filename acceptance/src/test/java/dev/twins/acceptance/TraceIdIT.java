package dev.twins.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Both sides name the caller's trace in their logs, so that a request is found beside the page's part of it. */
class TraceIdIT {
    private final Sides sides = Sides.started();

    @ParameterizedTest
    @CsvSource({"ee-app,5ca1ab1e00000000000000000000c0de", "lambda-app,5ca1ab1e0000000000000000f00dcafe"})
    void theLogLineOfARequestNamesItsTrace(String service, String trace) throws Exception {
        String url = service.equals("ee-app") ? sides.container() : sides.serverless();
        HttpRequest request = HttpRequest.newBuilder(URI.create(url + "/health"))
                .header("traceparent", "00-" + trace + "-b7ad6b7169203331-01")
                .build();
        assertThat(HttpClient.newHttpClient()
                        .send(request, BodyHandlers.discarding())
                        .statusCode())
                .isEqualTo(200);
        Instant deadline = Instant.now().plusSeconds(10); // a function's output arrives a little after its answer
        while (!isLogged(service, trace)) {
            assertThat(Instant.now()).isBefore(deadline);
            Thread.sleep(20);
        }
    }

    private boolean isLogged(String service, String trace) {
        return sides.logs()
                .lines()
                .anyMatch(line -> line.contains("\"service\":\"" + service + "\"")
                        && line.contains("\"trace_id\":\"" + trace + "\""));
    }
}
