package dev.twins.contract;

import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.ArgumentsProvider;
import org.junit.jupiter.params.provider.ArgumentsSource;
import org.junit.jupiter.params.support.AnnotationConsumer;
import org.junit.jupiter.params.support.ParameterDeclarations;

/** Runs a test once for each word of a text; white space separates words. */
@Retention(RetentionPolicy.RUNTIME)
@ArgumentsSource(Words.Each.class)
@interface Words {
    String value();

    /** Splits the text. */
    final class Each implements ArgumentsProvider, AnnotationConsumer<Words> {
        private String text;

        @Override
        public void accept(Words words) {
            text = words.value();
        }

        @Override
        public Stream<Arguments> provideArguments(ParameterDeclarations parameters, ExtensionContext context) {
            return Stream.of(text.strip().split("\\s+")).map(Arguments::of);
        }
    }
}
