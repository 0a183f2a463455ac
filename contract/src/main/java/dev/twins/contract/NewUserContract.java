package dev.twins.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullAndEmptySource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the two ways to create a user have in common. */
abstract class NewUserContract extends BodyContract {
    private static final String TWO_UNITS = "\uD83D\uDE00";

    NewUserContract(ContractSuite suite, String path) {
        super(suite, path, 201);
    }

    @Override
    Body good() {
        return Body.registration();
    }

    @Test
    void aNewUserIs201WithItsLocation() {
        Body body = good();
        Answer answer = http.post(path, body).answers(201);
        User user = answer.user();
        assertThat(user.email()).isEqualTo(body.text("email"));
        assertThat(user.name()).isEqualTo(body.text("name"));
        assertThat(user.createdAt()).isCloseTo(Instant.now(), within(5, ChronoUnit.MINUTES));
        answer.has("Location", user.path());
        assertThat(http.get(user.path()).as(users.reader()).send().user()).isEqualTo(user);
    }

    @Test
    void fieldsThatTheServerDecidesAreNotTakenFromTheClient() {
        User user = created(good().with("id", users.reader().user().id())
                .with("role", "admin")
                .with("groups", new String[] {"admin"})
                .with("password_hash", "x")
                .with("created_at", "2000-01-01T00:00:00Z"));
        assertThat(user.id()).isNotEqualTo(users.reader().user().id());
        assertThat(user.createdAt()).isAfter(Instant.parse("2020-01-01T00:00:00Z"));
    }

    @Test
    void aKnownEmailIs409InAnyCaseAndKeepsTheFirstUser() {
        User user = created(good());
        Body second = Body.registration().with("name", "Second");
        assertTaken(http.post(path, second.with("email", user.email())));
        assertTaken(
                http.post("/auth/register", second.with("email", user.email().toUpperCase(Locale.ROOT))));
        assertTaken(http.post("/api/users", second.with("email", user.email().toLowerCase(Locale.ROOT))));
        assertThat(http.get(user.path()).as(users.reader()).send().user()).isEqualTo(user);
    }

    @Test
    void anEmailIsShownAsGiven() {
        String email = "\u00FC\u00DF'+x." + TWO_UNITS + Body.newEmail();
        assertThat(created(good().with("email", email)).email()).isEqualTo(email);
    }

    @Test
    void anEmailHasUpTo254CodePoints() {
        String email = Body.newEmail();
        String longest = TWO_UNITS.repeat(254 - email.length()) + email;
        assertThat(created(good().with("email", longest)).email()).isEqualTo(longest);
        http.post(path, good().with("email", "x" + longest)).send().isInvalid("email");
    }

    @Test
    void anEmailNeedsNoDot() {
        String email = Body.newEmail().replace("Contract.example", "localhost");
        created(good().with("email", email));
    }

    @ParameterizedTest
    @NullAndEmptySource
    @Words("nobody @ @b a@ a@b@c a@@b")
    void anUnsuitableEmailIs400(String email) {
        http.post(path, good().with("email", email)).send().isInvalid("email");
    }

    @ParameterizedTest
    @ValueSource(chars = {' ', '\t', '\n', '\u2003', '\u00A0', '\u0000', '\u0007', '\u007F', '\u0085'})
    void anEmailHasNoWhiteSpaceAndNoControlCharacters(char bad) {
        for (String email : new String[] {"a" + bad + "@b", bad + "a@b", "a@b" + bad}) {
            http.post(path, good().with("email", email)).send().isInvalid("email");
        }
    }

    @Test
    void aNameIsTrimmed() {
        assertThat(created(good().with("name", "  Ada  Lovelace ")).name()).isEqualTo("Ada  Lovelace");
    }

    @Test
    void aNameHasOneTo100CodePointsAfterTrimming() {
        for (String name : new String[] {"A", "A".repeat(100), TWO_UNITS.repeat(100)}) {
            assertThat(created(good().with("name", " " + name + " ")).name()).isEqualTo(name);
        }
        http.post(path, good().with("name", "A".repeat(101))).send().isInvalid("name");
        http.post(path, good().with("name", TWO_UNITS.repeat(101))).send().isInvalid("name");
    }

    @ParameterizedTest
    @NullAndEmptySource
    @ValueSource(strings = {" ", " \u2003 "})
    void anEmptyNameIs400(String name) {
        http.post(path, good().with("name", name)).send().isInvalid("name");
    }

    @ParameterizedTest
    @ValueSource(chars = {'\n', '\t', '\u0000', '\u001B', '\u007F', '\u0085'})
    void aNameHasNoControlCharacters(char bad) {
        http.post(path, good().with("name", "A" + bad + "B")).send().isInvalid("name");
    }

    @Test
    void aNameMayBeAnyText() {
        String name = "<b>\u05D3\u05DC</b> \u00E9 e\u0301 \\ \" '); DROP TABLE users;--";
        assertThat(created(good().with("name", name)).name()).isEqualTo(name);
    }

    @Test
    void missingFieldsAreReportedTogether() {
        http.post(path, good().without("email").without("name")).send().isInvalid("email", "name");
        http.post(path, good().with("email", "nobody").with("name", null))
                .send()
                .isInvalid("email", "name");
    }

    private User created(Body body) {
        return http.post(path, body).answers(201).user();
    }

    private static void assertTaken(Call call) {
        call.isRefused(409, "Email already registered").hasNo("Location");
    }
}
