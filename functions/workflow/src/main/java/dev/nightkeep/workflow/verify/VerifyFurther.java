package dev.nightkeep.workflow.verify;

import dev.nightkeep.error.CorruptBackupException;
import dev.nightkeep.execution.ExecutionKey;
import dev.nightkeep.execution.ExecutionNotes;
import dev.nightkeep.format.ControlJson;
import dev.nightkeep.format.Manifest;
import dev.nightkeep.format.Totals;
import dev.nightkeep.key.NoEncryption;
import dev.nightkeep.progress.ProgressEvent;
import dev.nightkeep.restore.VerificationCursor;
import dev.nightkeep.restore.VerifySlice;
import dev.nightkeep.store.BackupStore;
import dev.nightkeep.workflow.Installation;
import dev.nightkeep.workflow.TaskTime;
import dev.nightkeep.workflow.TaskWatch;
import java.util.Optional;
import java.util.OptionalLong;

/** Verifies a backup for an execution, as far as one task gets; how far that is lies beside its other notes. */
public final class VerifyFurther {
    private static final String CURSOR = "verify.json";

    private final BackupStore store;
    private final ExecutionNotes notes;
    private final ExecutionKey execution;

    public VerifyFurther(BackupStore store, ExecutionNotes notes, ExecutionKey execution) {
        this.store = store;
        this.notes = notes;
        this.execution = execution;
    }

    /** How far earlier tasks came; empty for the first one. */
    public Optional<VerificationCursor> reached() {
        return notes.find(execution, CURSOR, VerificationCursor.class);
    }

    /**
     * Verifies on.
     *
     * @throws CorruptBackupException when the backup is not what was written, or not the one that was begun with
     */
    public VerificationCursor verify(Manifest manifest, TaskTime time, TaskWatch watch) {
        VerifySlice slice = new VerifySlice(store, new NoEncryption(), watch);
        VerificationCursor from = reached().orElseGet(() -> slice.start(manifest.job(), manifest.id()));
        tell(from, manifest, watch);
        VerificationCursor now = from.done() ? from : further(slice, from, time, watch);
        if (now.done()) {
            requireSound(now);
        }
        return now;
    }

    private VerificationCursor further(VerifySlice slice, VerificationCursor from, TaskTime time, TaskWatch watch) {
        VerificationCursor now = slice.verify(from, Installation.threads(), time::over, watch.stopping());
        var unused = notes.keep(execution, CURSOR, ControlJson.write(now));
        return now;
    }

    private static void tell(VerificationCursor from, Manifest manifest, TaskWatch watch) {
        Totals totals = manifest.totals();
        watch.on(new ProgressEvent.StageEntered("checking the backup"));
        watch.on(new ProgressEvent.Planned(
                totals.collections(), OptionalLong.of(totals.documents()), OptionalLong.of(totals.rawBytes())));
        watch.on(new ProgressEvent.Advanced("", from.documents(), 0, from.storedBytes()));
    }

    private void requireSound(VerificationCursor found) {
        if (!found.sound()) {
            throw new CorruptBackupException(
                    "Backup %s does not hold what was written (%d problems, all in %s): %s"
                            .formatted(
                                    found.backup(),
                                    found.problems().size(),
                                    execution.object(CURSOR),
                                    found.problems().getFirst()),
                    "Make a new backup now, and find out what damaged this one");
        }
    }
}
