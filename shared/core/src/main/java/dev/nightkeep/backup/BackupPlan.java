package dev.nightkeep.backup;

import dev.nightkeep.format.BackupLayout;
import dev.nightkeep.source.Inventory;
import dev.nightkeep.source.SourceDescription;
import java.time.Instant;

/** What a run is going to do: decided before the first byte is written. */
public record BackupPlan(
        BackupLayout layout, Instant started, BackupRequest request, SourceDescription source, Inventory inventory) {}
