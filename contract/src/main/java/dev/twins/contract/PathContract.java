package dev.twins.contract;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;

/** Which paths exist. They are matched as decoded, without normalization. */
abstract class PathContract extends Topic {
    PathContract(ContractSuite suite) {
        super(suite);
    }

    @ParameterizedTest
    @Words("""
            /nope /api /api/ /auth /auth/login/ /auth/logout /API/users /api/users/ /api/users/1/2
            // //api/users /api//users /api/../api/users /api/./users /./api/users /api/users;x=y /api;x=y/users
            // /api/users%3Bx=y
            /health/ /health/nope /health;x=y //health /openapi/ /openapi.json /openapi/application.wadl /application.wadl
            /metrics /metrics/base /WEB-INF/web.xml /META-INF/MANIFEST.MF /index.html /websites /website;x=y //website/
            """)
    void anUnknownPathIs404(String path) {
        http.get(path).as(users.reader()).answers(404);
        http.get(path).answers(404);
    }

    @Test
    void anUnknownPathIs404ForEveryMethod() {
        for (String method : new String[] {"POST", "PUT", "DELETE", "OPTIONS", "HEAD", "FOO"}) {
            http.call(method, "/nope").answers(404);
        }
    }

    @Test
    void anUnknownPathIs404ForABrowserToo() {
        http.get("/nope").header("Accept", "text/html").answers(404);
    }

    @ParameterizedTest
    @Words("/%61pi/users /api/%75sers?limit=1")
    void pathsAreMatchedAsDecoded(String path) {
        http.get(path).as(users.reader()).answers(200).users();
    }

    /** A decoder may refuse these in its own words, but must not read them as another path. */
    @ParameterizedTest
    @Words("""
            /api/users/%ff /api/users/%00
            /api/users%2F /api%5Cusers /%2e%2e/api/users /api/%2e/users /api/x/%2e%2e/users
            """)
    void aDubiousEscapeIsRefused(String path) {
        Answer answer = http.get(path).as(users.reader()).sendRaw();
        assertThat(answer.status()).as("status of %s", answer).isBetween(400, 499);
    }

    /**
     * The servers' parsers fail on these before the application runs. Payara answers an empty 200, which reveals
     * nothing.
     */
    @ParameterizedTest
    @Words("/%zz /% /api/users/% /api/users/%e0% /website/%zz")
    void aMalformedEscapeIsRefusedOrEmpty(String path) {
        getsNothing(path);
    }

    /**
     * Payara's parser may fail on these, too: it appends a slash, but its buffer is only as long as the longest path so
     * far.
     */
    @ParameterizedTest
    @Words("/api/users/. /api/users/.. /website/. /website/..")
    void aPathThatEndsInDotsIsRefusedOrEmpty(String path) {
        getsNothing(path);
    }

    @Test
    void theApiAnswersJsonWhateverAcceptSays() {
        for (String accept :
                new String[] {"text/html", "application/xml", "image/*", "nonsense", "application/json;q=0"}) {
            http.get("/api/users?limit=1")
                    .as(users.reader())
                    .header("Accept", accept)
                    .answers(200)
                    .users();
        }
    }

    private void getsNothing(String path) {
        Answer answer = http.get(path).as(users.reader()).sendRaw();
        assertThat(answer.status() >= 400 && answer.status() < 500 || answer.body().length == 0)
                .as("%s is refused or empty", answer)
                .isTrue();
    }
}
