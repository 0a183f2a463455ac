package dev.twins.contract;

import static java.util.Comparator.comparing;
import static java.util.Comparator.reverseOrder;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EmptySource;

/** {@code GET /api/users}. */
abstract class ListContract extends Topic {
    private static final Pattern NEXT = Pattern.compile("<(/api/users\\?[^>]*)>; rel=\"next\"");
    private static final int MOST = 1000;

    ListContract(ContractSuite suite) {
        super(suite);
    }

    @Test
    void theNewestUsersComeFirst() {
        User first = users.create();
        User second = users.create();
        User third = users.create();
        assertThat(list("").users()).containsSubsequence(third, second, first);
    }

    @Test
    void aPageHas100UsersByDefault() {
        int missing = 101 - list("?limit=101").users().size();
        for (int i = 0; i < missing; i++) {
            users.create();
        }
        assertThat(list("").users()).hasSize(100);
        assertThat(list("?limit=101").users()).hasSize(101);
        assertThat(list("?limit=1").users()).hasSize(1);
        assertThat(list("?limit=1000").users()).hasSizeBetween(101, MOST);
    }

    @Test
    void thePagesHoldEveryUserOnceNewestFirst() {
        User oldest = users.create();
        User newest = users.create();
        List<User> all = walk(MOST);
        assertThat(all).isSortedAccordingTo(comparing(User::createdAt, reverseOrder()));
        assertThat(all).containsSubsequence(newest, oldest);
        List<User> again = walk(Math.min(MOST, 1 + all.size() / 5));
        assertThat(again).containsAll(all);
    }

    @Test
    void usersCreatedOrDeletedMeanwhileDoNotShiftThePages() {
        User third = users.create();
        User second = users.create();
        User first = users.create();
        Answer page = list("?limit=2");
        assertThat(page.users()).containsExactly(first, second);
        http.delete(second.path()).as(users.reader()).answers(200);
        users.create();
        assertThat(http.get(next(page)).as(users.reader()).answers(200).users()).startsWith(third);
    }

    @ParameterizedTest
    @EmptySource
    @Words("""
            0 1001 -1 abc null %20 1e3 1.0 0x10 %2B5 %D9%A3 1,2 1%00
            2147483648 9223372036854775808 99999999999999999999999
            """)
    void anUnsuitableLimitIs400(String limit) {
        http.get("/api/users?limit=" + limit).as(users.reader()).send().isInvalid("limit");
    }

    @ParameterizedTest
    @EmptySource
    @Words("""
            nope %00 %C3%A9 bm9wZQ null '%20or%201=1%20--
            ACAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA
            """)
    void anInvalidCursorIs400(String after) {
        http.get("/api/users?after=" + after).as(users.reader()).send().isInvalid("after");
    }

    @Test
    void theExtremeCursorsAreBeforeAndBehindAllUsers() {
        User newest = users.create();
        assertThat(list("?limit=1&after=AB" + "_".repeat(30)).users()).containsExactly(newest);
        assertThat(list("?after=" + "A".repeat(32)).users()).isEmpty();
    }

    @Test
    void allWrongParametersAreReportedTogether() {
        http.get("/api/users?limit=0&after=nope").as(users.reader()).send().isInvalid("limit", "after");
    }

    @Test
    void aParameterThatComesTwiceIs400() {
        for (String query : new String[] {"limit=1&limit=2", "limit=1&limit=1", "limit=1&%6Cimit=1", "after=&after="}) {
            http.get("/api/users?" + query).as(users.reader()).answers(400);
        }
    }

    @Test
    void unknownParametersAreIgnored() {
        assertThat(list("?page=2&limit=1&Limit=0").users()).hasSize(1);
    }

    @Test
    void parametersMayBeEscaped() {
        assertThat(list("?%6Cimit=%31").users()).hasSize(1);
    }

    private Answer list(String query) {
        return http.get("/api/users" + query).as(users.reader()).answers(200);
    }

    private List<User> walk(int limit) {
        List<User> all = new ArrayList<>();
        Set<String> ids = new HashSet<>();
        String path = "/api/users?limit=" + limit;
        while (path != null) {
            Answer page = http.get(path).as(users.reader()).answers(200);
            assertThat(page.users()).as("users in %s", page).hasSizeBetween(1, limit);
            for (User user : page.users()) {
                assertThat(ids.add(user.id())).as("%s is shown once", user).isTrue();
                all.add(user);
            }
            path = page.find("Link").isPresent() ? next(page) : null;
        }
        return all;
    }

    private static String next(Answer page) {
        Matcher link = NEXT.matcher(page.header("Link"));
        assertThat(link.matches()).as("Link leads to the next page: %s", page).isTrue();
        return link.group(1);
    }
}
