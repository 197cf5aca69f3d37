package dev.nightkeep.agent.config;

import java.nio.file.Path;
import java.util.Optional;

/** Where backups are kept. */
public sealed interface StorageSettings {
    /** A directory of this host. */
    record Directory(Path path) implements StorageSettings {}

    /** A bucket. {@code location} is {@code s3://bucket/prefix}. */
    record Bucket(String location, Optional<String> endpoint, Optional<String> region) implements StorageSettings {}

    /**
     * A directory on what is mounted.
     *
     * @param at where something must be mounted; empty for anywhere above it but the root
     */
    record Mount(Path path, Optional<Path> at) implements StorageSettings {}
}
