package dev.twins.bench.scenario;

import com.google.gson.JsonObject;
import dev.twins.bench.load.Call;
import dev.twins.bench.load.Client;
import dev.twins.bench.load.ClosedLoop;
import dev.twins.bench.load.NoAnswer;
import dev.twins.bench.load.OpenLoop;
import dev.twins.bench.load.Reply;
import dev.twins.bench.load.Sample;
import dev.twins.bench.load.Samples;
import dev.twins.bench.results.Side;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

/** One side as its clients see it. */
public final class Target implements AutoCloseable {
    private static final int TRIES = 3;
    private static final int WARM_UP_CLIENTS = 5;

    private final Side side;
    private final URI url;
    private final Client client;
    private final List<Account> accounts = new ArrayList<>();
    private final AtomicInteger turn = new AtomicInteger();

    private Target(Side side, URI url) {
        this.side = side;
        this.url = url;
        this.client = new Client(url);
    }

    /**
     * Speaks to a side, and registers accounts there.
     *
     * @param accounts how many; log-ins take them in turns
     * @throws IllegalStateException if it does not let us
     * @throws NoAnswer if nobody answers
     */
    public static Target at(Side side, URI url, int accounts) {
        Target target = new Target(side, url);
        try {
            for (int i = 0; i < accounts; i++) {
                target.accounts.add(target.newAccount());
            }
            return target;
        } catch (RuntimeException e) {
            target.close();
            throw e;
        }
    }

    /** The same accounts at another address of the side. */
    Target at(URI other) {
        Target target = new Target(side, other);
        target.accounts.addAll(accounts);
        return target;
    }

    public Side side() {
        return side;
    }

    public URI url() {
        return url;
    }

    Account account() {
        return accounts.get(0);
    }

    Account nextAccount() {
        return accounts.get(Math.floorMod(turn.getAndIncrement(), accounts.size()));
    }

    /** @throws NoAnswer if there is none */
    Reply exchange(Call call) {
        return client.exchange(call);
    }

    /** The status of the answer; 0 if there is none. */
    int status(Call call) {
        try {
            return exchange(call).status();
        } catch (NoAnswer e) {
            return 0;
        }
    }

    /** Lets its processes work until their compilers have seen what matters; nothing of it counts. */
    public void warmUp(Duration length) {
        byClients(WARM_UP_CLIENTS, length, Endpoint.GET_USER);
    }

    /** Load at a fixed rate. */
    Samples atRate(double rate, Duration length, Endpoint endpoint) {
        int count = (int) Math.ceil(rate * length.toMillis() / 1_000);
        return whileAlive(OpenLoop.run(client, rate, length, endpoint.calls(this, count)));
    }

    /** Load that arrives as in a log. */
    Samples replayed(Replay replay) {
        return whileAlive(OpenLoop.run(client, replay.size(), replay::dueNanos, replay.calls(this)));
    }

    /** Load by so many clients, for some time. */
    Samples byClients(int concurrency, Duration length, Endpoint endpoint) {
        return whileAlive(ClosedLoop.run(client, concurrency, length, endpoint.calls(this, 0)));
    }

    /** Load by one client, who pauses after each answer. */
    Samples unhurried(Duration pause, Duration length, Endpoint endpoint) {
        return whileAlive(ClosedLoop.run(client, pause, length, endpoint.calls(this, 0)));
    }

    /** Load by so many clients, until so many requests were sent. */
    Samples byClients(int concurrency, int requests, Endpoint endpoint) {
        return whileAlive(ClosedLoop.run(client, concurrency, requests, endpoint.calls(this, requests)));
    }

    /** Load at a fixed rate on a side that may stop meanwhile. */
    Samples whateverComes(double rate, Duration length, Endpoint endpoint) {
        return OpenLoop.run(client, rate, length, endpoint.calls(this, 0));
    }

    /** Whether it answers, whatever. */
    public boolean isAlive() {
        return IntStream.range(0, TRIES).anyMatch(attempt -> status(Call.get("/")) != 0);
    }

    @Override
    public void close() {
        client.close();
    }

    /** A side that stops answering in the middle yields no figures. */
    private Samples whileAlive(Samples samples) {
        if (!samples.all().stream().allMatch(Sample::isAnswered) && !isAlive()) {
            throw new SideGone(this);
        }
        return samples;
    }

    private Account newAccount() {
        String email = Endpoint.newEmail();
        JsonObject user = good(Call.post("/auth/register", Endpoint.registration(email)));
        JsonObject session = good(Call.post("/auth/login", Endpoint.credentials(email)));
        return new Account(
                user.get("id").getAsString(), email, session.get("token").getAsString());
    }

    private JsonObject good(Call call) {
        Reply reply = exchange(call);
        if (reply.status() / 100 != 2) {
            throw new IllegalStateException("%s answers %s %s with %s: %s"
                    .formatted(url, call.method(), call.path(), reply.status(), reply.body()));
        }
        return reply.json();
    }
}
