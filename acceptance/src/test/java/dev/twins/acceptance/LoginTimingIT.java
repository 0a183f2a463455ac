package dev.twins.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A failed log-in does not reveal whether the account exists, neither by its words nor by its time. */
@Tag("thorough")
class LoginTimingIT {
    private static final int ROUNDS = 24;
    private static final int MOST_ROUNDS = 480;
    private static final int WARM_UP = 30;
    /** Fewer failures than block an account. */
    private static final int ROUNDS_PER_ACCOUNT = 8;

    private static final double TOLERANCE = 0.05;
    /**
     * Shuffles the kinds. In a fixed order each would follow the same other kind and the same phase of the garbage
     * collector.
     */
    private static final Random CHANCE = new Random(1);

    /** The kind of account that gets a wrong password. */
    private enum Kind {
        KNOWN {
            @Override
            String newAccount(Api api) {
                return made(api.register(newEmail()).join());
            }
        },
        WITHOUT_PASSWORD {
            @Override
            String newAccount(Api api) {
                return made(api.create(newEmail()).join());
            }
        },
        UNKNOWN {
            @Override
            String newAccount(Api api) {
                return newEmail();
            }
        };

        abstract String newAccount(Api api);

        private static String newEmail() {
            return UUID.randomUUID() + "@timing.example";
        }

        private static String made(HttpResponse<String> answer) {
            assertThat(answer.statusCode()).isEqualTo(201);
            return answer.body().replaceFirst(".*\"email\":\"([^\"]*)\".*", "$1");
        }
    }

    /**
     * The kinds take turns in random order, so that other load on the machine affects them alike. The measurement ends
     * once the intervals of all differences are within the tolerance: on a quiet machine, after some 50 rounds.
     */
    @ParameterizedTest
    @ValueSource(strings = {"container", "serverless"})
    void aFailedLogInTakesTheSameTimeForEverybody(String side) {
        Api api = new Api(
                side.equals("container")
                        ? Sides.started().container()
                        : Sides.started().serverless());
        rounds(api, WARM_UP);
        Map<Kind, List<Long>> nanos = rounds(api, ROUNDS);
        while (!areSurelyAlike(nanos) && nanos.get(Kind.KNOWN).size() < MOST_ROUNDS) {
            rounds(api, ROUNDS).forEach((kind, more) -> nanos.get(kind).addAll(more));
        }
        System.out.println(side + ": " + describe(nanos));
        assertThat(pairs(nanos)).as(describe(nanos)).allMatch(pair -> isWithinTolerance(pair.factor()));
    }

    private static Map<Kind, List<Long>> rounds(Api api, int count) {
        Map<Kind, List<Long>> nanos = new EnumMap<>(Kind.class);
        Map<Kind, String> accounts = new EnumMap<>(Kind.class);
        List<Kind> order = new ArrayList<>(List.of(Kind.values()));
        for (int round = 0; round < count; round++) {
            if (round % ROUNDS_PER_ACCOUNT == 0) {
                order.forEach(kind -> accounts.put(kind, kind.newAccount(api)));
            }
            Collections.shuffle(order, CHANCE);
            order.forEach(kind ->
                    nanos.computeIfAbsent(kind, k -> new ArrayList<>()).add(nanosToRefuse(api, accounts.get(kind))));
        }
        return nanos;
    }

    private static long nanosToRefuse(Api api, String email) {
        long begin = System.nanoTime();
        HttpResponse<String> answer = api.login(email, "a wrong secret 7").join();
        long nanos = System.nanoTime() - begin;
        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.body())
                .isEqualTo("{\"title\":\"Unauthorized\",\"status\":401,\"detail\":\"Invalid credentials\"}");
        return nanos;
    }

    private static boolean areSurelyAlike(Map<Kind, List<Long>> nanos) {
        return pairs(nanos).stream()
                .allMatch(pair -> isWithinTolerance(pair.least()) && isWithinTolerance(pair.most()));
    }

    private static boolean isWithinTolerance(double factor) {
        return factor <= 1 + TOLERANCE && factor >= 1 / (1 + TOLERANCE);
    }

    /** Compares each kind with the next one. */
    private static List<PairedTimes> pairs(Map<Kind, List<Long>> nanos) {
        Kind[] kinds = Kind.values();
        return IntStream.range(0, kinds.length)
                .mapToObj(i -> new PairedTimes(nanos.get(kinds[i]), nanos.get(kinds[(i + 1) % kinds.length])))
                .toList();
    }

    private static String describe(Map<Kind, List<Long>> nanos) {
        StringBuilder text = new StringBuilder("medians of ");
        nanos.forEach((kind, values) -> text.append("%s %.2f ms, ".formatted(kind, median(values) / 1e6)));
        pairs(nanos)
                .forEach(pair -> text.append("%+.1f %% (%+.1f to %+.1f), "
                        .formatted(percent(pair.factor()), percent(pair.least()), percent(pair.most()))));
        return text.append("each kind to the next, in %d rounds"
                        .formatted(nanos.get(Kind.KNOWN).size()))
                .toString();
    }

    private static long median(List<Long> values) {
        return values.stream().sorted().toList().get(values.size() / 2);
    }

    private static double percent(double factor) {
        return 100 * (factor - 1);
    }
}
