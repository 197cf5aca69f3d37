package dev.nightkeep.lease;

import dev.nightkeep.error.CorruptBackupException;
import dev.nightkeep.error.UnsupportedFormatException;
import dev.nightkeep.format.BackupLayout;
import dev.nightkeep.format.Manifest;
import dev.nightkeep.format.ManifestJson;
import dev.nightkeep.store.BackupStore;
import dev.nightkeep.store.ObjectKey;
import java.time.Instant;
import java.util.Optional;

/** What became of a run that died without a word: if it had committed, its backup is there all the same. */
final class DeadRun {
    private static final RunError SILENCE = new RunError(
            "run-abandoned",
            "The run ended without a word: it was killed, or its host stopped or lost its connection. Start it again.");

    private final BackupStore store;

    DeadRun(BackupStore store) {
        this.store = store;
    }

    /** The run as it ended; the same where it had ended before. */
    RunRecord settle(RunRecord run, Instant now) {
        if (run.state() != RunState.RUNNING) {
            return run;
        }
        try {
            return committed(run)
                    .map(manifest -> run.ended(RunState.of(manifest.state()), manifest.finished(), Optional.empty()))
                    .orElseGet(() -> run.ended(RunState.FAILED, now, Optional.of(SILENCE)));
        } catch (CorruptBackupException | UnsupportedFormatException e) {
            return run.ended(RunState.FAILED, now, Optional.of(RunError.of(e)));
        }
    }

    private Optional<Manifest> committed(RunRecord run) {
        ObjectKey key = new BackupLayout(run.job(), run.id()).manifest();
        return store.find(key)
                .map(object -> ManifestJson.read(store.readAll(key, ManifestJson.MAX_BYTES), key.value()));
    }
}
