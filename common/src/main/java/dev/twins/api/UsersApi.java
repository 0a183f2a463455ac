package dev.twins.api;

import dev.twins.users.Email;
import dev.twins.users.Name;
import dev.twins.users.NewUser;
import dev.twins.users.Page;
import dev.twins.users.PageRequest;
import dev.twins.users.User;
import dev.twins.users.Users;
import java.util.Optional;

/** {@code /api/users} in terms of requests and answers. Every method throws the refusals of {@link Users}. */
public final class UsersApi {
    private static final String PATH = "/api/users";

    private final Users users;

    public UsersApi(Users users) {
        this.users = users;
    }

    /**
     * Lists users, newest first.
     *
     * @param callerId who asks, as a verified token says it
     * @param query the query of the URL, still percent-encoded
     */
    public Answer list(String callerId, String query) {
        Fields fields = Fields.ofQuery(query);
        Integer limit = fields.optional("limit", PageRequest::limit, PageRequest.DEFAULT_LIMIT);
        String after = fields.optional("after", PageRequest::after, null);
        fields.verify();
        Page page = users.list(callerId, new PageRequest(limit, Optional.ofNullable(after)));
        Answer answer = Answer.json(200, Json.of(Json.users(page.users())));
        return page.next()
                .map(next -> answer.with("Link", "<%s?limit=%s&after=%s>; rel=\"next\"".formatted(PATH, limit, next)))
                .orElse(answer);
    }

    /** Creates a user who cannot log in. */
    public Answer create(Body body) {
        Fields fields = Fields.of(body);
        Email email = fields.required("email", Email::new);
        Name name = fields.required("name", Name::new);
        fields.verify();
        return created(users.create(new NewUser(email, name), Optional.empty()));
    }

    /** Shows a user. */
    public Answer get(String callerId, String id) {
        return Answer.json(200, Json.of(Json.user(users.get(callerId, id))));
    }

    /** Deletes a user; any caller may delete any user. */
    public Answer delete(String callerId, String id) {
        return Answer.json(200, Json.of(Json.deleted(users.delete(callerId, id))));
    }

    static Answer created(User user) {
        return Answer.json(201, Json.of(Json.user(user))).with("Location", PATH + "/" + user.id());
    }
}
