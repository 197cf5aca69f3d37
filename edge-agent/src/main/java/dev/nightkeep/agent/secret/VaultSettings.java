package dev.nightkeep.agent.secret;

import java.net.URI;
import java.util.Optional;

/**
 * How HashiCorp Vault is reached.
 *
 * @param token     of which kind nothing is assumed but that it may read
 * @param namespace of Vault Enterprise
 */
public record VaultSettings(URI address, SecretReference token, Optional<String> namespace) {
    public VaultSettings {
        if (token instanceof SecretReference.Vault) {
            throw new IllegalArgumentException("the token for Vault cannot be kept in Vault");
        }
    }
}
