package dev.twins.contract;

import java.net.URI;

/** The contract against any server: {@code mvn -pl contract verify -Dtarget=http://localhost:8080}. */
class TargetIT extends ContractSuite {
    @Override
    protected URI baseUrl() {
        return URI.create(System.getProperty("target"));
    }
}
