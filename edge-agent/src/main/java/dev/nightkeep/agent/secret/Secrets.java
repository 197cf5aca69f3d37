package dev.nightkeep.agent.secret;

import dev.nightkeep.aws.secret.SecretsManagerSecrets;
import dev.nightkeep.error.ConfigurationException;
import dev.nightkeep.secret.Secret;
import dev.nightkeep.secret.SecretResolver;
import dev.nightkeep.time.Clock;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/** Resolves references when their secrets are needed, and keeps none. Thread-safe. */
public final class Secrets {
    private final Map<String, String> variables;
    private final Path folder;
    private final Clock clock;
    private final Optional<VaultSettings> vault;

    /** {@code folder} is what relative names of files are relative to. */
    public Secrets(Map<String, String> variables, Path folder, Clock clock, Optional<VaultSettings> vault) {
        this.variables = Map.copyOf(variables);
        this.folder = folder;
        this.clock = clock;
        this.vault = vault;
    }

    /**
     * The secret itself.
     *
     * @throws ConfigurationException when there is none, or others can read the file that holds it
     */
    public Secret resolve(SecretReference reference) {
        return switch (reference) {
            case SecretReference.Variable variable -> variable(variable.name());
            case SecretReference.InFile file -> SecretFile.read(folder.resolve(file.path()));
            case SecretReference.AwsSecret secret -> secretsManager(secret.name());
            case SecretReference.Vault secret -> vault(secret);
        };
    }

    private Secret variable(String name) {
        return Optional.ofNullable(variables.get(name))
                .map(String::strip)
                .filter(text -> !text.isEmpty())
                .map(Secret::new)
                .orElseThrow(() -> new ConfigurationException(
                        "The environment variable %s is not set, or empty".formatted(name),
                        "Set it for the agent; under systemd, in a file that EnvironmentFile= names"));
    }

    private Secret secretsManager(String name) {
        try (SecretResolver resolver = SecretsManagerSecrets.ofEnvironment(clock)) {
            return resolver.resolve(name);
        }
    }

    private Secret vault(SecretReference.Vault reference) {
        VaultSettings settings = vault.orElseThrow(() -> new ConfigurationException(
                "A secret is kept in Vault, and nothing says where that is", "Set vault with address and token"));
        return new VaultClient(settings).read(reference, resolve(settings.token()));
    }
}
