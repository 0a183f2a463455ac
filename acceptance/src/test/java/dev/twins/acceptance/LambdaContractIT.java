package dev.twins.acceptance;

import dev.twins.contract.ContractSuite;
import java.net.URI;

/** The contract against the real zip in the local Lambda. */
class LambdaContractIT extends ContractSuite {
    @Override
    protected URI baseUrl() {
        return URI.create(Sides.started().serverless());
    }
}
