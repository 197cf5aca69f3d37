package dev.nightkeep.agent.config;

import java.nio.file.Path;
import java.util.Optional;

/**
 * What is written about runs.
 *
 * @param maxBytes of the file, before it is rotated
 * @param files    that are kept beside it
 */
public record LogSettings(Format format, Optional<Path> file, long maxBytes, int files) {
    /** How lines look. */
    public enum Format {
        /** Text on a terminal, else JSON. */
        AUTO,
        TEXT,
        JSON
    }
}
