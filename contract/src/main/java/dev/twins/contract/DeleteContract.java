package dev.twins.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;

/** {@code DELETE /api/users/{id}}. Any user may delete any user. */
abstract class DeleteContract extends Topic {
    DeleteContract(ContractSuite suite) {
        super(suite);
    }

    @Test
    void aDeletionIs200WithTheUser() {
        User user = users.create();
        assertDeleted(user, http.delete(user.path()).as(users.reader()).answers(200));
    }

    @Test
    void aRegisteredUserMayBeDeletedByAnother() {
        Account other = users.register();
        assertDeleted(
                other.user(),
                http.delete(other.user().path()).as(users.reader()).answers(200));
        http.post("/auth/login", Body.login(other.user().email(), other.password()))
                .isRefused(401, "Invalid credentials");
    }

    @Test
    void aUserMayDeleteItself() {
        Account self = users.register();
        assertDeleted(self.user(), http.delete(self.user().path()).as(self).answers(200));
        assertThat(users.has(self.user())).isFalse();
    }

    @Test
    void aDeletedUserIsGone() {
        User user = users.create();
        http.delete(user.path()).as(users.reader()).answers(200);
        http.get(user.path()).as(users.reader()).isRefused(404, "User not found");
        http.delete(user.path()).as(users.reader()).isRefused(404, "User not found");
        assertThat(http.get("/api/users").as(users.reader()).send().users()).doesNotContain(user);
    }

    @Test
    void theEmailOfADeletedUserIsFree() {
        User user = users.create();
        http.delete(user.path()).as(users.reader()).answers(200);
        User successor = http.post("/api/users", Body.user().with("email", user.email()))
                .answers(201)
                .user();
        assertThat(successor.id()).isNotEqualTo(user.id());
    }

    @ParameterizedTest
    @Words("0 nope %20 *")
    void anUnknownIdIs404(String id) {
        http.delete("/api/users/" + id).as(users.reader()).isRefused(404, "User not found");
    }

    @Test
    void anUnknownUserIs404() {
        http.delete("/api/users/" + UUID.randomUUID()).as(users.reader()).isRefused(404, "User not found");
    }

    private static void assertDeleted(User user, Answer answer) {
        JsonObject json = answer.json();
        Json.hasExactly(json, answer, "detail", "user");
        assertThat(json.get("detail").getAsString()).isEqualTo("User deleted successfully");
        assertThat(User.of(json.getAsJsonObject("user"), answer)).isEqualTo(user);
    }
}
