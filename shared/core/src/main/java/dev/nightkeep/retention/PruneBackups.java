package dev.nightkeep.retention;

import dev.nightkeep.audit.AuditOutcome;
import dev.nightkeep.catalog.DeleteBackup;
import dev.nightkeep.catalog.DeletedBackup;
import dev.nightkeep.catalog.ManifestReader;
import dev.nightkeep.error.BackupNotFoundException;
import dev.nightkeep.error.CorruptBackupException;
import dev.nightkeep.error.NightkeepException;
import dev.nightkeep.error.UnsupportedFormatException;
import dev.nightkeep.format.BackupLayout;
import dev.nightkeep.format.BackupType;
import dev.nightkeep.store.BackupStore;
import dev.nightkeep.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/**
 * Removes what a plan does not keep, the oldest first. What cannot be removed is reported, and keeps nothing else from
 * being removed. Interrupted at any step, it can be done again with a new plan.
 */
public final class PruneBackups {
    private final DeleteBackup delete;
    private final AdHocMarks marks;
    private final ManifestReader manifests;
    private final Pruner pruner;

    public PruneBackups(BackupStore store, Clock clock, Pruner pruner) {
        this.delete = new DeleteBackup(store, clock);
        this.marks = new AdHocMarks(store);
        this.manifests = new ManifestReader(store);
        this.pruner = pruner;
    }

    /**
     * Finishes deletions that were interrupted, then does what the plan says.
     *
     * @param stop asked before each backup
     */
    public PruneReport prune(PrunePlan plan, BooleanSupplier stop) {
        List<DeletedBackup> removed = new ArrayList<>();
        List<PruneFailure> failed = new ArrayList<>();
        List<BackupLayout> left = new ArrayList<>();
        resume(removed, failed);
        for (RetentionDecision decision : plan.removed()) {
            if (stop.getAsBoolean()) {
                left.add(decision.layout());
            } else {
                remove(decision.layout(), plan, removed, failed);
            }
        }
        return new PruneReport(plan.kept(), removed, failed, left);
    }

    private void resume(List<DeletedBackup> removed, List<PruneFailure> failed) {
        try {
            removed.addAll(delete.resume());
        } catch (NightkeepException e) {
            failed.add(new PruneFailure("deletions that were interrupted", e.code(), e.userMessage()));
        }
    }

    private void remove(BackupLayout layout, PrunePlan plan, List<DeletedBackup> removed, List<PruneFailure> failed) {
        String subject = layout.job() + "/" + layout.id();
        try {
            requireOthers(layout, plan);
            pruner.note(subject, AuditOutcome.STARTED, Optional.empty());
            removed.add(delete.delete(layout));
            marks.forget(layout);
            pruner.note(subject, AuditOutcome.DONE, Optional.empty());
        } catch (NightkeepException e) {
            failed.add(failure(subject, e));
        }
    }

    /** Somebody may have removed by hand, since the plan was made, what it relies upon. */
    private void requireOthers(BackupLayout layout, PrunePlan plan) {
        if (layout.id().type() == BackupType.ROLLBACK) {
            return;
        }
        boolean held = plan.kept().stream()
                .map(RetentionDecision::layout)
                .filter(kept -> kept.job().equals(layout.job()) && kept.id().type() == BackupType.FULL)
                .anyMatch(this::stands);
        if (!held) {
            throw new BackupNotFoundException(
                    "None of the backups of job %s that were to be kept is there any more".formatted(layout.job()),
                    "Look with 'nightkeep audit' who deleted them; this one was left alone");
        }
    }

    private boolean stands(BackupLayout kept) {
        try {
            return manifests
                    .find(kept)
                    .filter(manifest -> manifest.tombstone().isEmpty())
                    .isPresent();
        } catch (CorruptBackupException | UnsupportedFormatException e) {
            return false; // it does not make up for another
        }
    }

    private PruneFailure failure(String subject, NightkeepException failure) {
        try {
            pruner.note(subject, AuditOutcome.FAILED, Optional.of(failure.code()));
        } catch (NightkeepException e) {
            failure.addSuppressed(e);
        }
        return new PruneFailure(subject, failure.code(), failure.userMessage());
    }
}
