package dev.twins.config;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** Where settings come from: a look-up by name. */
@FunctionalInterface
public interface Source {
    /** Follows the name of a setting in the name of the variable that holds the ARN of its secret. */
    String SECRET_ARN = "_SECRET_ARN";

    Optional<String> find(String name);

    /** This source, and the other for what it lacks. */
    default Source or(Source other) {
        return name -> find(name).or(() -> other.find(name));
    }

    /**
     * This source, for settings that nobody reads from AWS Secrets Manager: naming a secret for one ends the start
     * instead of being ignored.
     */
    default Source withoutSecrets() {
        return name -> {
            if (find(name + SECRET_ARN).isPresent()) {
                throw new ConfigurationException(name + SECRET_ARN + " is not read here. Set " + name + " itself");
            }
            return find(name);
        };
    }

    /**
     * Environment variables, with the names mapped as MicroProfile Config does (section "Environment Variables Mapping
     * Rules"): {@code mp.jwt.verify.issuer} is {@code MP_JWT_VERIFY_ISSUER}.
     */
    static Source of(Map<String, String> variables) {
        return name ->
                present(variables.get(name.replaceAll("[^A-Za-z0-9]", "_").toUpperCase(Locale.ROOT)));
    }

    /** A look-up whose absent values are null or blank. */
    static Source of(UnaryOperator<String> values) {
        return name -> present(values.apply(name));
    }

    private static Optional<String> present(String value) {
        return Optional.ofNullable(value).filter(text -> !text.isBlank());
    }
}
