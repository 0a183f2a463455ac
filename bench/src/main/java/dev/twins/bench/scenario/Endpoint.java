package dev.twins.bench.scenario;

import dev.twins.bench.load.Call;
import java.util.Iterator;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/** The operations of the API, as load. */
enum Endpoint {
    ROOT("GET /", (target, count) -> () -> Call.get("/")),
    GET_USER("GET /api/users/{id}", (target, count) -> {
        Call call = Call.get("/api/users/" + target.account().id())
                .by(target.account().token());
        return () -> call;
    }),
    LIST_USERS("GET /api/users?limit=20", (target, count) -> {
        Call call = Call.get("/api/users?limit=20").by(target.account().token());
        return () -> call;
    }),
    CREATE_USER("POST /api/users", (target, count) -> Endpoint::creation),
    /** Creates the users to delete beforehand. */
    DELETE_USER("DELETE /api/users/{id}", (target, count) -> {
        Iterator<String> left = IntStream.range(0, count)
                .mapToObj(i -> target.exchange(creation()).json().get("id").getAsString())
                .toList()
                .iterator();
        return () ->
                Call.delete("/api/users/" + left.next()).by(target.account().token());
    }),
    LOGIN(
            "POST /auth/login",
            (target, count) -> () ->
                    Call.post("/auth/login", credentials(target.nextAccount().email()))),
    REGISTER("POST /auth/register", (target, count) -> () -> Call.post("/auth/register", registration(newEmail())));

    private final String title;
    private final BiFunction<Target, Integer, Supplier<Call>> calls;

    Endpoint(String title, BiFunction<Target, Integer, Supplier<Call>> calls) {
        this.title = title;
        this.calls = calls;
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
    Supplier<Call> calls(Target target, int count) {
        return calls.apply(target, count);
    }

    static String registration(String email) {
        return "{\"email\":\"%s\",\"name\":\"Ada\",\"password\":\"%s\"}".formatted(email, Account.PASSWORD);
    }

    static String credentials(String email) {
        return "{\"email\":\"%s\",\"password\":\"%s\"}".formatted(email, Account.PASSWORD);
    }

    private static Call creation() {
        return Call.post("/api/users", "{\"email\":\"%s\",\"name\":\"Ada\"}".formatted(newEmail()));
    }

    static String newEmail() {
        return UUID.randomUUID() + "@bench.example";
    }
}
