package dev.nightkeep.recovery.work;

import java.util.Optional;

/**
 * Where is looked, and for what.
 *
 * @param source     {@code database}, {@code backups} or {@code all}
 * @param collection its exact name; empty for all
 */
public record ScanInput(String source, Optional<String> collection) {}
