package dev.twins.container;

import dev.twins.api.Body;
import dev.twins.refusal.Refusal;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.MessageBodyReader;
import jakarta.ws.rs.ext.Provider;
import java.io.IOException;
import java.io.InputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;

/** Hands a request's body to a resource as it came, and not more of it than the application takes. */
@Provider
public class BodyReader implements MessageBodyReader<Body> {
    @Override
    public boolean isReadable(Class<?> type, Type genericType, Annotation[] annotations, MediaType mediaType) {
        return type == Body.class;
    }

    @Override
    public Body readFrom(
            Class<Body> type,
            Type genericType,
            Annotation[] annotations,
            MediaType mediaType,
            MultivaluedMap<String, String> headers,
            InputStream stream) {
        try {
            return Body.read(stream);
        } catch (IOException e) {
            // Broken off or badly framed: JAX-RS would make it an error of ours.
            throw Refusal.malformed("The body could not be read");
        }
    }
}
