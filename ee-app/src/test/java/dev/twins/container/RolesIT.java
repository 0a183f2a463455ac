package dev.twins.container;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.asset.StringAsset;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The annotations of the resources hold by themselves: here nothing before JAX-RS looks at a token. */
@Tag("thorough")
@ExtendWith(ArquillianExtension.class)
class RolesIT {
    private static final String CLASSES = "WEB-INF/classes/dev/twins/container/";

    @Deployment(testable = false)
    static WebArchive warWithoutFilter() throws IOException {
        WebArchive war = ShrinkWrap.createFromZipFile(WebArchive.class, new File("target/ee-app.war"));
        assertThat(war.delete(CLASSES + PipelineFilter.class.getSimpleName() + ".class"))
                .as("the filter in the WAR")
                .isNotNull();
        String descriptor = Files.readString(Path.of("src/main/webapp/WEB-INF/web.xml"));
        // The filter would answer on the error page.
        return war.setWebXML(new StringAsset(descriptor.replaceFirst("(?s)<error-page>.*</error-page>", "")));
    }

    @ParameterizedTest
    @CsvSource({
        "GET, /api/users, 403",
        "GET, /api/users/nobody, 403",
        "DELETE, /api/users/nobody, 403",
        "POST, /api/users, 400",
        "POST, /auth/register, 400",
        "POST, /auth/login, 400"
    })
    void securedOperationsAreForbiddenAndPublicOnesReached(String method, String path, int status)
            throws IOException, InterruptedException {
        URI uri = URI.create("http://localhost:" + System.getProperty(Surroundings.PORT) + path);
        HttpRequest request = HttpRequest.newBuilder(uri)
                .method(method, BodyPublishers.noBody())
                .build();
        assertThat(HttpClient.newHttpClient()
                        .send(request, BodyHandlers.discarding())
                        .statusCode())
                .isEqualTo(status);
    }
}
