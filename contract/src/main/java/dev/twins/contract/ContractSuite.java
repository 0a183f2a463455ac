package dev.twins.contract;

import java.net.URI;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.TestInstance;

/**
 * The whole contract except {@link CorsContract}. A side proves itself by extending this class:
 *
 * <pre>{@code
 * class ContractIT extends ContractSuite {
 *     protected URI baseUrl() {
 *         return URI.create("http://localhost:8080");
 *     }
 * }
 * }</pre>
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
public abstract class ContractSuite {
    private Http http;
    private Users users;

    /** The running server's scheme, host and port. Called once, when the first test starts. */
    protected abstract URI baseUrl();

    final Http http() {
        if (http == null) {
            http = new Http(baseUrl());
        }
        return http;
    }

    final Users users() {
        if (users == null) {
            users = new Users(http());
        }
        return users;
    }

    @Nested
    class Register extends RegisterContract {
        Register() {
            super(ContractSuite.this);
        }
    }

    @Nested
    class Login extends LoginContract {
        Login() {
            super(ContractSuite.this);
        }
    }

    @Nested
    class List extends ListContract {
        List() {
            super(ContractSuite.this);
        }
    }

    @Nested
    class Create extends CreateContract {
        Create() {
            super(ContractSuite.this);
        }
    }

    @Nested
    class Get extends GetContract {
        Get() {
            super(ContractSuite.this);
        }
    }

    @Nested
    class Delete extends DeleteContract {
        Delete() {
            super(ContractSuite.this);
        }
    }

    @Nested
    class Token extends TokenContract {
        Token() {
            super(ContractSuite.this);
        }
    }

    @Nested
    class Path extends PathContract {
        Path() {
            super(ContractSuite.this);
        }
    }

    @Nested
    class Method extends MethodContract {
        Method() {
            super(ContractSuite.this);
        }
    }

    @Nested
    class Order extends OrderContract {
        Order() {
            super(ContractSuite.this);
        }
    }

    @Nested
    class Health extends HealthContract {
        Health() {
            super(ContractSuite.this);
        }
    }

    @Nested
    class Website extends WebsiteContract {
        Website() {
            super(ContractSuite.this);
        }
    }

    @Nested
    class OpenApi extends OpenApiContract {
        OpenApi() {
            super(ContractSuite.this);
        }
    }

    @Nested
    class ServerTiming extends ServerTimingContract {
        ServerTiming() {
            super(ContractSuite.this);
        }
    }
}
