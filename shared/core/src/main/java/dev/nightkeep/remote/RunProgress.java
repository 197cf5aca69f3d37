package dev.nightkeep.remote;

import dev.nightkeep.execution.ExecutionNotes;
import dev.nightkeep.execution.ExecutionProgress;
import dev.nightkeep.format.BackupLayout;
import dev.nightkeep.partition.WatchWork;
import dev.nightkeep.progress.ProgressEvent;
import dev.nightkeep.progress.ProgressListener;
import dev.nightkeep.store.BackupStore;
import java.util.Optional;
import java.util.OptionalLong;

/** Turns what a run left in the store into what a run in this process would tell. For one thread. */
final class RunProgress {
    private final BackupStore store;
    private final ProgressListener listener;
    private final ExecutionNotes notes;
    private Optional<WatchWork> work = Optional.empty();
    private Optional<ExecutionProgress> before = Optional.empty();
    private long told;
    private long toldAtStage;

    RunProgress(BackupStore store, ProgressListener progress) {
        this.store = store;
        this.listener = progress;
        this.notes = new ExecutionNotes(store);
    }

    private void tell(ProgressEvent event) {
        if (event instanceof ProgressEvent.Advanced advanced) {
            told += advanced.documents();
        }
        listener.on(event);
    }

    /** Tells what is new since the last call. */
    void show(RunStatus status) {
        if (work.isEmpty()) {
            work = status.backup().map(id -> new WatchWork(store, new BackupLayout(status.job(), id), this::tell));
        }
        work.ifPresent(WatchWork::look);
        notes.progress(status.run().notes()).ifPresent(this::show);
    }

    private void show(ExecutionProgress now) {
        boolean entered =
                before.filter(last -> last.stage().equals(now.stage())).isEmpty();
        if (entered) {
            toldAtStage = told;
            tell(new ProgressEvent.StageEntered(now.stage()));
        }
        if (entered || planned(now).isPresent()) {
            tell(new ProgressEvent.Planned(now.collections(), planned(now), OptionalLong.empty()));
        }
        advance(now, entered);
        before = Optional.of(now);
    }

    /** Of the whole run, as the display adds it up: what was done before this stage is done. */
    private OptionalLong planned(ExecutionProgress now) {
        return now.plannedDocuments().isPresent()
                ? OptionalLong.of(toldAtStage + now.plannedDocuments().getAsLong())
                : OptionalLong.empty();
    }

    /** Another task of the same stage begins to count anew. */
    private void advance(ExecutionProgress now, boolean entered) {
        Optional<ExecutionProgress> same = before.filter(last -> !entered && last.slice() == now.slice());
        long documents =
                now.documents() - same.map(ExecutionProgress::documents).orElse(0L);
        long bytes = now.rawBytes() - same.map(ExecutionProgress::rawBytes).orElse(0L);
        if (documents > 0 || bytes > 0) {
            tell(new ProgressEvent.Advanced("", Math.max(0, documents), Math.max(0, bytes), 0));
        }
    }
}
