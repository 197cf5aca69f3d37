package dev.nightkeep.workflow;

import dev.nightkeep.codec.Compression;
import dev.nightkeep.error.ConfigurationException;
import dev.nightkeep.partition.PartitionTerms;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What the template tells its functions, by environment variables.
 *
 * @param secrets   what the names of this installation's secrets begin with
 * @param databases of the default job; empty for all
 * @param range     how many bytes of a large collection one worker reads; empty for the standard
 */
public record Settings(
        String bucket,
        String stack,
        String secrets,
        Optional<String> topic,
        Set<String> databases,
        Compression codec,
        OptionalLong range) {
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
                codec(optional(environment, "NIGHTKEEP_JOB_CODEC").orElse("gzip")),
                range(optional(environment, "NIGHTKEEP_RANGE_BYTES")));
    }

    /** How the backup is cut into pieces. */
    public PartitionTerms terms() {
        PartitionTerms standard = PartitionTerms.STANDARD;
        return range.isEmpty()
                ? standard
                : new PartitionTerms(range.getAsLong(), range.getAsLong() / 2 + 1, standard.bundleLimit());
    }

    private static OptionalLong range(Optional<String> bytes) {
        try {
            return bytes.map(Long::parseLong).map(OptionalLong::of).orElseGet(OptionalLong::empty);
        } catch (NumberFormatException e) {
            throw new ConfigurationException("NIGHTKEEP_RANGE_BYTES is no number", "Set it to a number of bytes", e);
        }
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
