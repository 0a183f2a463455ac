package dev.twins.contract;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.junit.jupiter.api.Test;

/**
 * A request with several faults gets the first of these refusals: 404, 405, the token's 401, 415, 413, 400. {@link
 * BodyContract} tests the last three.
 */
abstract class OrderContract extends Topic {
    private static final byte[] BAD_BODY = "x".repeat(70_000).getBytes(UTF_8);

    OrderContract(ContractSuite suite) {
        super(suite);
    }

    @Test
    void thePathComesBeforeTheMethodAndTheBody() {
        http.call("POST", "/auth/nope")
                .header("Content-Type", "text/plain")
                .body(BAD_BODY)
                .answers(404);
        http.call("FOO", "/api/users/").answers(404);
    }

    @Test
    void thePathComesBeforeTheToken() {
        http.get("/api/users/1/2").answers(404);
        http.get("/api/nope").bearer("nonsense").answers(404);
    }

    @Test
    void theMethodComesBeforeTheTokenAndTheBody() {
        http.call("PUT", "/api/users").answers(405);
        http.call("PATCH", "/api/users/nobody").bearer("nonsense").answers(405);
        http.call("PUT", "/auth/login")
                .header("Content-Type", "text/plain")
                .body(BAD_BODY)
                .answers(405);
    }

    @Test
    void theTokenComesBeforeTheParametersAndTheUser() {
        http.get("/api/users?limit=0").answers(401);
        http.get("/api/users/nobody").bearer("nonsense").answers(401);
    }
}
