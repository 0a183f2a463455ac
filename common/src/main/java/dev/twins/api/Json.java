package dev.twins.api;

import com.google.gson.Strictness;
import com.google.gson.stream.JsonWriter;
import dev.twins.auth.Session;
import dev.twins.config.Service;
import dev.twins.config.WebSettings;
import dev.twins.refusal.Violation;
import dev.twins.users.User;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The wire format of what the API answers. Written by hand, value by value: no field can slip in by accident. */
final class Json {
    private Json() {}

    /** Writes one JSON value. */
    @FunctionalInterface
    interface Content {
        void writeTo(JsonWriter json) throws IOException;
    }

    static byte[] of(Content content) {
        StringWriter text = new StringWriter(256);
        try (JsonWriter json = new JsonWriter(text)) {
            json.setStrictness(Strictness.STRICT);
            content.writeTo(json);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    /** What {@code /} tells. */
    static Content service(Service service) {
        return json -> json.beginObject()
                .name("status")
                .value("healthy")
                .name("service")
                .value(service.serviceName())
                .endObject();
    }

    static Content pageConfiguration(WebSettings settings) {
        return json -> {
            json.beginObject().name("service").value(settings.service().serviceName());
            json.name("peer");
            if (settings.peer().isEmpty()) {
                json.nullValue();
            } else {
                json.beginObject();
                json.name("name").value(settings.service().peer().serviceName());
                json.name("url").value(settings.peer().get().toString());
                json.endObject();
            }
            json.name("local").value(settings.local()).endObject();
        };
    }

    static Content user(User user) {
        return json -> json.beginObject()
                .name("id")
                .value(user.id())
                .name("email")
                .value(user.email())
                .name("name")
                .value(user.name())
                .name("created_at")
                .value(user.createdAt().toString())
                .endObject();
    }

    static Content users(List<User> users) {
        return json -> {
            json.beginArray();
            for (User user : users) {
                user(user).writeTo(json);
            }
            json.endArray();
        };
    }

    static Content deleted(User user) {
        return json -> {
            json.beginObject().name("detail").value("User deleted successfully").name("user");
            user(user).writeTo(json);
            json.endObject();
        };
    }

    static Content session(Session session) {
        return json -> {
            json.beginObject()
                    .name("token")
                    .value(session.token())
                    .name("token_type")
                    .value("Bearer")
                    .name("expires_in")
                    .value(session.expiresIn().toSeconds())
                    .name("user");
            user(session.user()).writeTo(json);
            json.endObject();
        };
    }

    static Content problem(String title, int status, String detail, List<Violation> violations) {
        return json -> {
            json.beginObject()
                    .name("title")
                    .value(title)
                    .name("status")
                    .value(status)
                    .name("detail")
                    .value(detail);
            if (!violations.isEmpty()) {
                json.name("errors").beginArray();
                for (Violation violation : violations) {
                    json.beginObject()
                            .name("field")
                            .value(violation.field())
                            .name("detail")
                            .value(violation.detail())
                            .endObject();
                }
                json.endArray();
            }
            json.endObject();
        };
    }
}
