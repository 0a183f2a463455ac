package dev.twins.config;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Where settings come from: a look-up by name. */
@FunctionalInterface
public interface Source {
    Optional<String> find(String name);

    /**
     * Environment variables, with the names mapped as MicroProfile Config does (section "Environment Variables Mapping
     * Rules"): {@code mp.jwt.verify.issuer} is {@code MP_JWT_VERIFY_ISSUER}.
     */
    static Source of(Map<String, String> variables) {
        return name -> Optional.ofNullable(
                        variables.get(name.replaceAll("[^A-Za-z0-9]", "_").toUpperCase(Locale.ROOT)))
                .filter(value -> !value.isBlank());
    }
}
