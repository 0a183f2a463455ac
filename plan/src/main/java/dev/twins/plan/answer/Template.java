package dev.twins.plan.answer;

import com.samskivert.mustache.Escapers;
import com.samskivert.mustache.Mustache;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** The two documents whose words stand in files of their own. */
enum Template {
    HTML("plan.html.mustache"),
    MARKDOWN("plan.md.mustache");

    private final String file;

    Template(String file) {
        this.file = file;
    }

    String fill(PlanView view) {
        Mustache.Compiler compiler = Mustache.compiler().emptyStringIsFalse(true);
        return (this == MARKDOWN ? compiler.withEscaper(Escapers.NONE) : compiler.escapeHTML(true))
                .withLoader(name -> new StringReader(text(name)))
                .compile(text(file))
                .execute(view);
    }

    private static String text(String name) {
        try (InputStream stream = Template.class.getResourceAsStream(name)) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
