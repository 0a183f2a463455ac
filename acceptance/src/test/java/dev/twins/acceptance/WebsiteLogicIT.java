package dev.twins.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The website's pure modules, called in the browser that runs them. */
class WebsiteLogicIT {
    private static final String SIDES = """
            const container = { name: 'Container', connecting: 'borrowing a connection from the pool' };
            const serverless = { name: 'Serverless', connecting: 'opening a connection' };
            """;

    private static Visit visit;

    @BeforeAll
    static void start() {
        visit = Visit.to(Pair.started().container());
    }

    @AfterAll
    static void end() {
        if (visit != null) {
            visit.close();
        }
    }

    @Test
    void sentenceNamesWhatMadeTheDifference() {
        assertThat(run("explain", SIDES + """
                const timing = (init, connect, total) =>
                  ({ init, total, phases: [{ name: 'connect', duration: connect }, { name: 'query', duration: 0.5 }] });
                return [
                  explain([{ side: serverless, timing: timing(null, 3.9, 5.2) }]),
                  explain([{ side: container, timing: timing(null, 0.1, 1.1) }, { side: serverless, timing: timing(null, 3.9, 5.2) }]),
                  explain([{ side: container, timing: timing(null, 0.1, 1.1) }, { side: serverless, timing: timing(180.2, 3.9, 5.2) }]),
                  explain([{ side: container, timing: timing(null, 0.1, 1.1) }, { side: serverless, timing: timing(null, 0.1, 1.2) }]),
                ];"""))
                .isEqualTo(List.of(
                        "Serverless: 3.9 ms of 5.2 ms went into opening a connection.",
                        "Serverless took 4.1 ms longer at the server: 3.9 ms of 5.2 ms went into opening a connection.",
                        "Serverless took 184 ms longer at the server: 180 ms of 185 ms went into starting a new environment.",
                        "Both sides took about as long at the server, most of it for the query."));
    }

    @Test
    void partsOfARequestNeverExceedWhatTheBrowserWaited() {
        assertThat(run("partsOf", """
                const phases = [{ name: 'connect', duration: 4 }, { name: 'app', duration: 1 }];
                const shown = (init, elapsed) => partsOf({ init, total: 5, phases }, elapsed)
                  .map(({ name, duration }) => name + ' ' + duration).join(', ');
                return [shown(null, 7), shown(100, 120), shown(100, 25)];"""))
                .isEqualTo(List.of(
                        "connect 4, app 1, network 2",
                        "start 100, connect 4, app 1, network 15",
                        "start 20, connect 4, app 1"));
    }

    @Test
    void percentilesAreByNearestRank() {
        assertThat(run("percentiles", "return percentiles(Array.from({ length: 200 }, (_, at) => 200 - at));"))
                .isEqualTo(Map.of("p50", 100, "p90", 180, "p99", 198));
        assertThat(run("percentiles", "return percentiles([7]);")).isEqualTo(Map.of("p50", 7, "p90", 7, "p99", 7));
    }

    @Test
    void personsOfBothSidesAreOneListNewestFirst() {
        assertThat(run("People", """
                const user = (email, day) => ({ email, name: email, created_at: `2026-01-0${day}T00:00:00Z` });
                const people = new People();
                people.add('container', [user('c@x', 3), user('a@x', 1)]);
                const added = people.add('serverless', [user('B@x', 2), user('A@X', 1)]);
                return [people.size, added[0].before.email, added[1].before === undefined, people.drop('container', added[1].person),
                  people.drop('serverless', added[1].person), people.size];""")).isEqualTo(List.of(3, "a@x", true, true, false, 2));
    }

    @Test
    void whatHoldsForBothSidesIsSaidOnce() {
        assertThat(run("bySide", SIDES + """
                const said = (...words) => words.map((text, at) => ({ side: [container, serverless][at], words: [text] }));
                return [bySide(said('Yes.', 'Yes.')).join(''), bySide(said('Yes.', 'No.')).join(''), bySide(said('No.'), 2).join('')];"""))
                .isEqualTo(List.of("Yes.", "Container: Yes. Serverless: No.", "Container: No."));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "</api/users?after=x>; rel=\"next\"|/api/users?after=x",
                "</a>; rel=prev, </b>; title=\"a, b; rel=next\"; rel=\"last next\"|/b",
                "</a>; rel=\"nextish\"|",
            })
    void nextLinkIsFound(String header, String target) {
        assertThat(visit.page()
                        .evaluate("async (header) => (await import('/website/links.js')).nextLink(header)", header))
                .isEqualTo(target);
    }

    /** Runs the body with what a module exports under this name. */
    private static Object run(String export, String body) {
        String module = Map.of(
                        "explain", "explain",
                        "partsOf", "timing",
                        "percentiles", "statistics",
                        "People", "people",
                        "bySide", "words")
                .get(export);
        return visit.page()
                .evaluate("async () => { const { %s } = await import('/website/%s.js'); %s }"
                        .formatted(export, module, body));
    }
}
