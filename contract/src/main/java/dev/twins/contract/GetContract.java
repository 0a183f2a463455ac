package dev.twins.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;

/** {@code GET /api/users/{id}}. */
abstract class GetContract extends Topic {
    GetContract(ContractSuite suite) {
        super(suite);
    }

    @Test
    void aUserIs200() {
        User user = users.create();
        assertThat(http.get(user.path()).as(users.reader()).answers(200).user()).isEqualTo(user);
    }

    @Test
    void aUserMaySeeItself() {
        User self = users.reader().user();
        assertThat(http.get(self.path()).as(users.reader()).answers(200).user()).isEqualTo(self);
    }

    @Test
    void anUnknownUserIs404() {
        http.get("/api/users/" + UUID.randomUUID()).as(users.reader()).isRefused(404, "User not found");
    }

    @ParameterizedTest
    @Words("0 -1 nope me null * 1-1-1-1-1 %20 %C3%A9 %27%20or%201=1")
    void anUnknownIdIs404(String id) {
        http.get("/api/users/" + id).as(users.reader()).isRefused(404, "User not found");
    }

    @Test
    void aLongIdIs404() {
        http.get("/api/users/" + "1".repeat(1000)).as(users.reader()).isRefused(404, "User not found");
    }

    @Test
    void anIdMayBeEscaped() {
        User user = users.create();
        String escaped =
                "%%%02X%s".formatted((int) user.id().charAt(0), user.id().substring(1));
        assertThat(http.get("/api/users/" + escaped)
                        .as(users.reader())
                        .answers(200)
                        .user())
                .isEqualTo(user);
    }
}
