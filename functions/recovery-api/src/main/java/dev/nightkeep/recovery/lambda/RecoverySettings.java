package dev.nightkeep.recovery.lambda;

import dev.nightkeep.error.ConfigurationException;
import java.util.Map;
import java.util.Optional;

/**
 * What the template tells the recovery API, by environment variables.
 *
 * @param machines what the ARNs of the state machines begin with
 */
record RecoverySettings(String bucket, String machines) {
    /** Reads them; says which one is not set. */
    static RecoverySettings of(Map<String, String> environment) {
        return new RecoverySettings(
                required(environment, "NIGHTKEEP_BUCKET"), required(environment, "NIGHTKEEP_MACHINES"));
    }

    private static String required(Map<String, String> environment, String name) {
        return Optional.ofNullable(environment.get(name))
                .filter(value -> !value.isBlank())
                .orElseThrow(() -> new ConfigurationException(
                        "%s is not set".formatted(name), "Deploy this function with the template of Nightkeep"));
    }
}
