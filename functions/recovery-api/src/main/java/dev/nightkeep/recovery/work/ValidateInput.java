package dev.nightkeep.recovery.work;

import dev.nightkeep.format.BackupId;
import dev.nightkeep.format.JobName;

/** Which backup is validated. */
public record ValidateInput(JobName job, BackupId backup) {}
