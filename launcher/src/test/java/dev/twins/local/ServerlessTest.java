package dev.twins.local;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The front of the local Lambda admits the origins that the function admits. */
class ServerlessTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            http://localhost:8080/      | http://localhost:8080
            HTTP://LocalHost:8080       | http://localhost:8080
            http://localhost:80/        | http://localhost
            https://app.example:443     | https://app.example
            https://app.example:80      | https://app.example:80
            ' ,http://localhost:8080,,' | http://localhost:8080
            """)
    void originsAreComparedAsBrowsersSendThem(String setting, String origin) {
        assertThat(Serverless.origins(setting)).containsExactly(origin);
    }
}
