package dev.twins.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
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
    void whatTheServerDecidesIsNotTakenFromTheClient() {
        User user = http.post(
                        path,
                        good().with("id", users.reader().user().id())
                                .with("role", "admin")
                                .with("groups", new String[] {"admin"})
                                .with("password_hash", "x")
                                .with("created_at", "2000-01-01T00:00:00Z"))
                .answers(201)
                .user();
        assertThat(user.id()).isNotEqualTo(users.reader().user().id());
        assertThat(user.createdAt()).isAfter(Instant.parse("2020-01-01T00:00:00Z"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/auth/register", "/api/users"})
    void aKnownEmailIs409InAnyCaseAndKeepsTheFirstUser(String otherPath) {
        Body first = good();
        User user = http.post(path, first).answers(201).user();
        for (String email : new String[] {user.email(), upper(user.email()), lower(user.email())}) {
            http.post(otherPath, Body.registration().with("email", email).with("name", "Second"))
                    .isRefused(409, "Email already registered")
                    .hasNo("Location");
        }
        assertThat(http.get(user.path()).as(users.reader()).send().user()).isEqualTo(user);
    }

    @ParameterizedTest
    @ValueSource(strings = {"%s", "a+b.%s", "\u00FC\u00DF%s", "'%s", "<%s>", TWO_UNITS + "%s"})
    void anEmailIsShownAsGiven(String form) {
        String email = String.format(form, Body.newEmail());
        assertThat(http.post(path, good().with("email", email)).answers(201).user().email())
                .isEqualTo(email);
    }

    @Test
    void anEmailHasUpTo254CodePoints() {
        String email = Body.newEmail();
        String longest = TWO_UNITS.repeat(254 - email.length()) + email;
        assertThat(http.post(path, good().with("email", longest)).answers(201).user().email())
                .isEqualTo(longest);
        http.post(path, good().with("email", "x" + longest)).send().isInvalid("email");
    }

    @Test
    void anEmailNeedsNoDot() {
        String email = Body.newEmail().replace("Contract.example", "localhost");
        http.post(path, good().with("email", email)).answers(201);
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(
            strings = {
                "", " ", "nobody", "@", "@b", "a@", "a@b@c", "a@@b", " a@b", "a@b ", "a b@c", "a@b\t", "a@b\n", "a@\u2003b",
                "a@b\u00A0", "a\u0000@b", "a@b\u0007", "a\u007F@b", "a@b\u0085"
            })
    void anUnsuitableEmailIs400(String email) {
        http.post(path, good().with("email", email)).send().isInvalid("email");
    }

    @Test
    void aNameIsTrimmed() {
        assertThat(http.post(path, good().with("name", "  Ada  Lovelace ")).answers(201).user().name())
                .isEqualTo("Ada  Lovelace");
    }

    @Test
    void aNameHasOneTo100CodePointsAfterTrimming() {
        for (String name : new String[] {"A", "A".repeat(100), TWO_UNITS.repeat(100)}) {
            assertThat(http.post(path, good().with("name", " " + name + " ")).answers(201).user().name())
                    .isEqualTo(name);
        }
        http.post(path, good().with("name", "A".repeat(101))).send().isInvalid("name");
        http.post(path, good().with("name", TWO_UNITS.repeat(101))).send().isInvalid("name");
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", " ", "  \u2003 ", "A\nB", "A\tB", "A\u0000", "\u001B[31m", "A\u007F", "A\u0085B"})
    void anUnsuitableNameIs400(String name) {
        http.post(path, good().with("name", name)).send().isInvalid("name");
    }

    @ParameterizedTest
    @ValueSource(strings = {"<script>alert(1)</script>", "Robert'); DROP TABLE users;--", "\u05D3\u05DC \u0627 \u00E9"})
    void aNameMayBeAnyText(String name) {
        assertThat(http.post(path, good().with("name", name)).answers(201).user().name())
                .isEqualTo(name);
    }

    @Test
    void missingFieldsAreToldTogether() {
        http.post(path, good().without("email").without("name")).send().isInvalid("email", "name");
        http.post(path, good().with("email", "nobody").with("name", null)).send().isInvalid("email", "name");
    }

    private static String upper(String text) {
        return text.toUpperCase(Locale.ROOT);
    }

    private static String lower(String text) {
        return text.toLowerCase(Locale.ROOT);
    }
}
