package dev.nightkeep.workflow;

import dev.nightkeep.codec.Compression;
import dev.nightkeep.error.ConfigurationException;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What the template tells its functions, by environment variables.
 *
 * @param secrets   what the names of this installation's secrets begin with
 * @param databases of the default job; empty for all
 */
public record Settings(
        String bucket, String stack, String secrets, Optional<String> topic, Set<String> databases, Compression codec) {
    /** Reads them; says which one is not set. */
    public static Settings of(Map<String, String> environment) {
        return new Settings(
                required(environment, "NIGHTKEEP_BUCKET"),
                required(environment, "NIGHTKEEP_STACK"),
                required(environment, "NIGHTKEEP_SECRETS"),
                optional(environment, "NIGHTKEEP_TOPIC_ARN"),
                Arrays.stream(optional(environment, "NIGHTKEEP_JOB_DATABASES")
                                .orElse("")
                                .split(","))
                        .map(String::strip)
                        .filter(name -> !name.isEmpty())
                        .collect(Collectors.toUnmodifiableSet()),
                codec(optional(environment, "NIGHTKEEP_JOB_CODEC").orElse("gzip")));
    }

    private static Compression codec(String name) {
        return Arrays.stream(Compression.values())
                .filter(codec -> codec.name().toLowerCase(Locale.ROOT).equals(name))
                .findFirst()
                .orElseThrow(() -> new ConfigurationException(
                        "NIGHTKEEP_JOB_CODEC is '%s', which is no codec".formatted(name),
                        "Set it to gzip, zstd, brotli or none"));
    }

    private static Optional<String> optional(Map<String, String> environment, String name) {
        return Optional.ofNullable(environment.get(name)).filter(value -> !value.isBlank());
    }

    private static String required(Map<String, String> environment, String name) {
        return optional(environment, name)
                .orElseThrow(() -> new ConfigurationException(
                        "%s is not set".formatted(name), "Deploy this function with the template of Nightkeep"));
    }
}
