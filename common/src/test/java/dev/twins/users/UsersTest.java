package dev.twins.users;

import static dev.twins.refusal.Refused.refused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.twins.database.TestDatabase;
import dev.twins.refusal.Reason;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class UsersTest {
    private static final TestDatabase DATABASE = new TestDatabase();

    private final Users users = DATABASE.users();
    private User caller;

    @BeforeEach
    void emptyTable() {
        DATABASE.database().prepare();
        DATABASE.execute("delete from users");
        caller = create("caller@example.org");
    }

    @Test
    void createdUserIsFound() {
        assertThat(users.get(caller.id(), caller.id())).isEqualTo(caller);
    }

    @Test
    void addressInAnotherCaseIsTaken() {
        assertThatThrownBy(() -> create("Caller@EXAMPLE.org")).is(refused(Reason.EMAIL_TAKEN));
    }

    @Test
    void userIsFoundByAddressInWhateverCaseAndAsItWasWritten() {
        User user = users.create(newUser("Ada@Example.org"), Optional.of("hash"));
        assertThat(DATABASE.stored("aDA@example.ORG"))
                .contains(new StoredUser(user, Optional.of("hash")))
                .hasValueSatisfying(stored -> assertThat(stored.user().email()).isEqualTo("Ada@Example.org"));
    }

    @Test
    void userWithoutPasswordHasNoHash() {
        assertThat(DATABASE.stored("caller@example.org").orElseThrow().passwordHash())
                .isEmpty();
    }

    @Test
    void malformedIdBelongsToNobody() {
        for (String id : List.of("x", "1-1-1-1-1", caller.id().toUpperCase(java.util.Locale.ROOT), "' or true --")) {
            assertThatThrownBy(() -> users.get(caller.id(), id)).is(refused(Reason.USER_NOT_FOUND));
        }
    }

    @Test
    void deletedUserIsReturnedAndGone() {
        User user = create("short-lived@example.org");
        assertThat(users.delete(caller.id(), user.id())).isEqualTo(user);
        assertThatThrownBy(() -> users.delete(caller.id(), user.id())).is(refused(Reason.USER_NOT_FOUND));
    }

    @Test
    void deletedCallerIsRefusedEverywhereAndDoesNothing() {
        User user = create("stays@example.org");
        users.delete(caller.id(), caller.id());
        String gone = caller.id();
        assertThatThrownBy(() -> users.get(gone, user.id())).is(refused(Reason.TOKEN_INVALID));
        assertThatThrownBy(() -> users.list(gone, first(10))).is(refused(Reason.TOKEN_INVALID));
        assertThatThrownBy(() -> users.delete(gone, user.id())).is(refused(Reason.TOKEN_INVALID));
        assertThat(users.get(user.id(), user.id())).isEqualTo(user);
    }

    @Test
    void pagesAreNewestFirstAndCompleteEvenIfTheirLastUserIsDeleted() {
        for (int i = 0; i < 9; i++) {
            create("user" + i + "@example.org");
        }
        List<String> names = new ArrayList<>();
        Page page = users.list(caller.id(), first(3));
        while (true) {
            page.users().forEach(user -> names.add(user.email()));
            if (page.next().isEmpty()) {
                break;
            }
            users.delete(caller.id(), page.users().get(2).id());
            page = users.list(caller.id(), new PageRequest(3, page.next()));
        }
        assertThat(names)
                .containsExactly(
                        "user8@example.org",
                        "user7@example.org",
                        "user6@example.org",
                        "user5@example.org",
                        "user4@example.org",
                        "user3@example.org",
                        "user2@example.org",
                        "user1@example.org",
                        "user0@example.org",
                        "caller@example.org");
    }

    @Test
    void usersCreatedAtTheSameMomentAppearOnOnePageEach() {
        for (int i = 0; i < 5; i++) {
            create("twin" + i + "@example.org");
        }
        DATABASE.execute("update users set created_at = '2026-01-01T00:00:00Z'");
        Page first = users.list(caller.id(), first(4));
        Page second = users.list(caller.id(), new PageRequest(4, first.next()));
        assertThat(first.users()).doesNotContainAnyElementsOf(second.users()).hasSize(4);
        assertThat(second.users()).hasSize(2);
    }

    @Test
    void newestFirstIsReadFromTheIndex() {
        DATABASE.execute(
                "insert into users (email, name) select i || '@many.example', 'm' from generate_series(1, 5000) i");
        DATABASE.execute("analyze users");
        assertThat(DATABASE.value(
                        "explain (format json) select * from users order by created_at desc, id desc limit 100"))
                .contains("users_newest_first");
    }

    private User create(String email) {
        return users.create(newUser(email), Optional.empty());
    }

    private static NewUser newUser(String email) {
        return new NewUser(new Email(email), new Name("Name"));
    }

    private static PageRequest first(int limit) {
        return new PageRequest(limit, Optional.empty());
    }
}
