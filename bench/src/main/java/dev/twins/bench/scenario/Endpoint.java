package dev.twins.bench.scenario;

import dev.twins.bench.load.Call;
import java.util.Iterator;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/** The operations of the API, as load. */
enum Endpoint {
    ROOT("GET /") {
        @Override
        Supplier<Call> calls(Target target, int count) {
            return () -> Call.get("/");
        }
    },
    GET_USER("GET /api/users/{id}") {
        @Override
        Supplier<Call> calls(Target target, int count) {
            Account account = target.account();
            Call call = Call.get("/api/users/" + account.id()).by(account.token());
            return () -> call;
        }
    },
    LIST_USERS("GET /api/users?limit=20") {
        @Override
        Supplier<Call> calls(Target target, int count) {
            Call call = Call.get("/api/users?limit=20").by(target.account().token());
            return () -> call;
        }
    },
    CREATE_USER("POST /api/users") {
        @Override
        Supplier<Call> calls(Target target, int count) {
            return Endpoint::creation;
        }
    },
    /** Creates the users to delete beforehand. */
    DELETE_USER("DELETE /api/users/{id}") {
        @Override
        Supplier<Call> calls(Target target, int count) {
            List<String> ids = IntStream.range(0, count)
                    .mapToObj(i -> target.exchange(creation()).json().get("id").getAsString())
                    .toList();
            Iterator<String> left = ids.iterator();
            return () ->
                    Call.delete("/api/users/" + left.next()).by(target.account().token());
        }
    },
    LOGIN("POST /auth/login") {
        @Override
        Supplier<Call> calls(Target target, int count) {
            return () ->
                    Call.post("/auth/login", credentials(target.nextAccount().email()));
        }
    },
    REGISTER("POST /auth/register") {
        @Override
        Supplier<Call> calls(Target target, int count) {
            return () -> Call.post("/auth/register", registration(newEmail()));
        }
    };

    private final String title;

    Endpoint(String title) {
        this.title = title;
    }

    /** Method and path, as people read it. */
    String title() {
        return title;
    }

    /** Its route as the planner names it. */
    String route() {
        return title.replaceFirst("\\?.*", "");
    }

    boolean hashesPasswords() {
        return this == LOGIN || this == REGISTER;
    }

    /**
     * Makes requests.
     *
     * @param count the most requests that will be made, for endpoints that prepare data
     */
    abstract Supplier<Call> calls(Target target, int count);

    static String registration(String email) {
        return "{\"email\":\"%s\",\"name\":\"Ada\",\"password\":\"%s\"}".formatted(email, Account.PASSWORD);
    }

    static String credentials(String email) {
        return "{\"email\":\"%s\",\"password\":\"%s\"}".formatted(email, Account.PASSWORD);
    }

    private static Call creation() {
        return Call.post("/api/users", "{\"email\":\"%s\",\"name\":\"Ada\"}".formatted(newEmail()));
    }

    private static String newEmail() {
        return UUID.randomUUID() + "@bench.example";
    }
}
