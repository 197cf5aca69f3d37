package dev.nightkeep.history;

import dev.nightkeep.format.BackupId;
import dev.nightkeep.format.JobName;
import dev.nightkeep.format.Manifest;
import java.time.Instant;

/** A backup as a history names it. */
public record BackupMoment(BackupId id, JobName job, Instant started) {
    static BackupMoment of(Manifest manifest) {
        return new BackupMoment(manifest.id(), manifest.job(), manifest.started());
    }
}
