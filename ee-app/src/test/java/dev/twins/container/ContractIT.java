package dev.twins.container;

import dev.twins.contract.ContractSuite;
import java.io.File;
import java.net.URI;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.extension.ExtendWith;

/** The contract against the real WAR in a real server. */
@ExtendWith(ArquillianExtension.class)
class ContractIT extends ContractSuite {
    @Deployment(testable = false)
    static WebArchive war() {
        return ShrinkWrap.createFromZipFile(WebArchive.class, new File("target/ee-app.war"));
    }

    @Override
    protected URI baseUrl() {
        return URI.create("http://localhost:" + System.getProperty(Surroundings.PORT));
    }
}
