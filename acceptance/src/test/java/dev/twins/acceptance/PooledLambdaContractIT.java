package dev.twins.acceptance;

import dev.twins.contract.ContractSuite;
import java.net.URI;
import org.junit.jupiter.api.Tag;

/** The contract against the real zip with a pooler in front of its database. */
@Tag("thorough")
class PooledLambdaContractIT extends ContractSuite {
    @Override
    protected URI baseUrl() {
        return PooledSides.started().serverless();
    }
}
