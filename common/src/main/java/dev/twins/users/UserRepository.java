package dev.twins.users;

import dev.twins.refusal.Refusal;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * The SQL statements. A statement on behalf of a caller begins with the caller's row. No row at all means that the
 * caller is gone, which is refused as an invalid token. A row of nulls means that the caller exists, the user not.
 */
final class UserRepository {
    private static final String COLUMNS = "u.id, u.email, u.name, u.created_at";

    private static final String INSERT = """
            insert into users as u (email, name, password_hash) values (?, ?, ?)
            on conflict (lower(email)) do nothing
            returning %s""".formatted(COLUMNS);

    private static final String STORED =
            "select " + COLUMNS + ", u.password_hash from users u where lower(u.email) = lower(?)";

    private static final String FIND =
            "select " + COLUMNS + " from users caller left join users u on u.id = ? where caller.id = ?";

    private static final String PAGE = """
            select %1$s from users caller left join lateral
              (select * from users u where %2$s order by u.created_at desc, u.id desc limit ?) u on true
            where caller.id = ? order by u.created_at desc, u.id desc""";

    private static final String FIRST_PAGE = PAGE.formatted(COLUMNS, "true");
    private static final String NEXT_PAGE = PAGE.formatted(COLUMNS, "(u.created_at, u.id) < (?, ?)");

    private static final String DELETE = """
            with caller as (select id from users where id = ?),
                 u as (delete from users where id = ? and exists (select from caller) returning *)
            select %s from caller left join u on true""".formatted(COLUMNS);

    private UserRepository() {}

    /** The new user; empty if the address is taken. */
    static Optional<User> insert(Connection connection, NewUser user, Optional<String> passwordHash)
            throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(INSERT)) {
            statement.setString(1, user.email().value());
            statement.setString(2, user.name().value());
            statement.setString(3, passwordHash.orElse(null));
            try (ResultSet row = statement.executeQuery()) {
                return row.next() ? Optional.of(user(row)) : Optional.empty();
            }
        }
    }

    static Optional<StoredUser> stored(Connection connection, Email email) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(STORED)) {
            statement.setString(1, email.value());
            try (ResultSet row = statement.executeQuery()) {
                return row.next()
                        ? Optional.of(new StoredUser(user(row), Optional.ofNullable(row.getString("password_hash"))))
                        : Optional.empty();
            }
        }
    }

    static Page page(Connection connection, String callerId, PageRequest page) throws SQLException {
        Optional<Cursor> after = page.after().map(Cursor::parse);
        try (PreparedStatement statement = connection.prepareStatement(after.isEmpty() ? FIRST_PAGE : NEXT_PAGE)) {
            int parameter = 1;
            if (after.isPresent()) {
                statement.setObject(parameter++, after.get().createdAt().atOffset(ZoneOffset.UTC));
                statement.setObject(parameter++, after.get().id());
            }
            statement.setInt(parameter++, page.limit() + 1);
            statement.setObject(parameter, callerUuid(callerId));
            try (ResultSet row = statement.executeQuery()) {
                return Page.of(users(row), page.limit());
            }
        }
    }

    static Optional<User> find(Connection connection, String callerId, String id) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(FIND)) {
            statement.setObject(1, UserId.parse(id).orElse(null), Types.OTHER);
            statement.setObject(2, callerUuid(callerId));
            return first(statement);
        }
    }

    /** The deleted user. */
    static Optional<User> delete(Connection connection, String callerId, String id) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(DELETE)) {
            statement.setObject(1, callerUuid(callerId));
            statement.setObject(2, UserId.parse(id).orElse(null), Types.OTHER);
            return first(statement);
        }
    }

    private static UUID callerUuid(String callerId) {
        return UserId.parse(callerId).orElseThrow(Refusal::tokenInvalid);
    }

    private static Optional<User> first(PreparedStatement statement) throws SQLException {
        try (ResultSet row = statement.executeQuery()) {
            return users(row).stream().findFirst();
        }
    }

    private static List<User> users(ResultSet row) throws SQLException {
        if (!row.next()) {
            throw Refusal.tokenInvalid();
        }
        List<User> users = new ArrayList<>();
        do {
            if (row.getObject("id") != null) {
                users.add(user(row));
            }
        } while (row.next());
        return users;
    }

    private static User user(ResultSet row) throws SQLException {
        return new User(
                row.getString("id"),
                row.getString("email"),
                row.getString("name"),
                row.getObject("created_at", OffsetDateTime.class).toInstant());
    }
}
