package dev.nightkeep.partition;

import dev.nightkeep.error.CorruptBackupException;
import dev.nightkeep.error.PreconditionFailedException;
import dev.nightkeep.error.RunCancelledException;
import dev.nightkeep.format.ControlJson;
import dev.nightkeep.store.BackupStore;
import dev.nightkeep.store.FolderRemoval;
import dev.nightkeep.store.ObjectKey;
import dev.nightkeep.store.Precondition;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The objects by which the workers of one backup know of each other. Thread-safe. */
final class WorkStore {
    /** A plan of 100,000 collections, or a result of as many pieces, fits. */
    private static final int MAX_BYTES = 256 << 20;

    private final BackupStore store;
    private final WorkLayout layout;

    WorkStore(BackupStore store, RunReference run) {
        this.store = store;
        this.layout = new WorkLayout(run.layout());
    }

    WorkLayout layout() {
        return layout;
    }

    void write(WorkPlan plan) {
        overwrite(layout.plan(), plan);
    }

    void write(ExportTask task) {
        overwrite(layout.task(task.name()), task);
    }

    /** Returns the key of the round's list, an array of objects that each name one task. */
    ObjectKey write(int round, List<String> tasks) {
        ObjectKey key = layout.round(round);
        overwrite(key, tasks.stream().map(TaskName::new).toList());
        return key;
    }

    /** An item of a round. */
    record TaskName(String task) {}

    private void overwrite(ObjectKey key, Object value) {
        store.write(key, ControlJson.write(value), Precondition.none());
    }

    /** Of several attempts at a task the first one's result stays, and is returned to all. */
    TaskResult settle(TaskResult result) {
        try {
            store.write(layout.result(result.task()), ControlJson.write(result), Precondition.absent());
            return result;
        } catch (PreconditionFailedException e) {
            return result(result.task()).orElseThrow(() -> e);
        }
    }

    /**
     * What was planned.
     *
     * @throws CorruptBackupException when there is no plan, or it cannot be read
     */
    WorkPlan plan() {
        return read(layout.plan(), WorkPlan.class).orElseThrow(() -> absent("plan"));
    }

    /** Whether there is a plan: workers may be under way. */
    boolean planned() {
        return store.find(layout.plan()).isPresent();
    }

    ExportTask task(String name) {
        return read(layout.task(name), ExportTask.class).orElseThrow(() -> absent("task " + name));
    }

    Optional<TaskResult> result(String name) {
        return read(layout.result(name), TaskResult.class);
    }

    /** The tasks of a round; none where there was no such round. */
    List<String> round(int round) {
        return read(layout.round(round), TaskName[].class).stream()
                .flatMap(Stream::of)
                .map(TaskName::task)
                .toList();
    }

    private <T> Optional<T> read(ObjectKey key, Class<T> type) {
        return ControlJson.find(store, key, MAX_BYTES, type);
    }

    private CorruptBackupException absent(String what) {
        return new CorruptBackupException(
                "The %s of run %s is not in the store"
                        .formatted(what, layout.backup().id()),
                "The run was given up, or somebody removed it; start the backup again");
    }

    /** Throws {@link RunCancelledException} once somebody wants the run to stop. */
    void requireNotStopped() {
        if (store.find(layout.stop()).isPresent()) {
            throw RunCancelledException.onRequest();
        }
    }

    /** Removes everything that only the workers needed. */
    void remove() {
        new FolderRemoval(store).remove(layout.folder());
    }
}
