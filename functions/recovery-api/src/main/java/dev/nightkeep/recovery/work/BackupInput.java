package dev.nightkeep.recovery.work;

import dev.nightkeep.format.JobName;
import java.util.Optional;

/**
 * Which backup is made.
 *
 * @param collection its exact name, alone or as {@code db.collection}; empty for all
 */
public record BackupInput(JobName job, Optional<String> collection) {}
