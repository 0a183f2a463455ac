package dev.twins.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.twins.acceptance.Api.Person;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Refusals are ordinary answers, so neither side may log one as an error. */
class RefusalLogIT {
    private static final String STACK_FRAME = "\tat ";

    private final Sides sides = Sides.started();

    @Test
    void aRefusalLeavesNoStackTraceInTheLog() {
        List<Api> both =
                Stream.of(sides.container(), sides.serverless()).map(Api::new).toList();
        long before = traces();
        for (Api api : both) {
            Person ada = api.newPerson();
            assertThat(api.login("nobody@test.example", "a wrong password")
                            .join()
                            .statusCode())
                    .isEqualTo(401);
            assertThat(api.get("/api/users/nobody", ada).join().statusCode()).isEqualTo(404);
            assertThat(api.get("/api/users?limit=0", ada).join().statusCode()).isEqualTo(400);
        }
        assertThat(traces()).isEqualTo(before);
    }

    private long traces() {
        return sides.logs().lines().filter(line -> line.startsWith(STACK_FRAME)).count();
    }
}
