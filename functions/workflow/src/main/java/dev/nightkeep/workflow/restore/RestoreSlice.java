package dev.nightkeep.workflow.restore;

import dev.nightkeep.catalog.BackupCatalog;
import dev.nightkeep.error.ConfigurationException;
import dev.nightkeep.error.RunCancelledException;
import dev.nightkeep.format.Manifest;
import dev.nightkeep.key.NoEncryption;
import dev.nightkeep.mongo.MongoConnection;
import dev.nightkeep.mongo.MongoUri;
import dev.nightkeep.restore.BackupContents;
import dev.nightkeep.restore.PlanRestore;
import dev.nightkeep.restore.StoredContents;
import dev.nightkeep.target.DocumentTarget;
import dev.nightkeep.workflow.Installation;
import dev.nightkeep.workflow.TaskTime;
import dev.nightkeep.workflow.TaskWatch;
import dev.nightkeep.workflow.verify.VerifyFurther;
import java.util.Optional;

/** What one task does of a restore: the whole backup is read and checked, then decided, then written. */
final class RestoreSlice {
    private final Installation installation;
    private final RestoreTask task;
    private final RestoreOrder order;
    private final TaskTime time;
    private final RestoreNotes notes;

    RestoreSlice(Installation installation, RestoreTask task, RestoreOrder order, TaskTime time) {
        this.installation = installation;
        this.task = task;
        this.order = order;
        this.time = time;
        this.notes = new RestoreNotes(installation, task);
    }

    Restored run() {
        RestoreState state = begin();
        try (TaskWatch watch = watch(state)) {
            watch.requireNotStopped();
            Manifest manifest = manifest(state.backup().value());
            return isChecked(manifest, watch) ? write(state, manifest, watch) : underWay(state);
        }
    }

    private RestoreState begin() {
        RestoreState state = notes.state()
                .orElseGet(() -> notes.first(manifest(order.backup()).id()));
        return notes.keep(state.next());
    }

    private TaskWatch watch(RestoreState state) {
        return new TaskWatch(
                notes.notes(), notes.execution(), task.entered(), state.slice(), time, installation.clock());
    }

    private Manifest manifest(String backup) {
        return new BackupCatalog(installation.store())
                .find(backup, Optional.of(order.job()))
                .manifest();
    }

    private Restored underWay(RestoreState state) {
        return Restored.underWay(state, order.dryRun());
    }

    /** Whether all of it was read and checked, and there is time for what comes next. */
    private boolean isChecked(Manifest manifest, TaskWatch watch) {
        return new VerifyFurther(installation.store(), notes.notes(), notes.execution())
                        .verify(manifest, time, watch)
                        .done()
                && time.isFresh();
    }

    private Restored write(RestoreState state, Manifest manifest, TaskWatch watch) {
        MongoUri uri = installation.database(order.into());
        try (DocumentTarget target = MongoConnection.open(uri).target()) {
            return order.dryRun()
                    ? plan(state, manifest, target, uri, watch)
                    : new WriteSlice(installation, task, order, notes, watch)
                            .write(state, manifest, contents(manifest), target, uri.display());
        }
    }

    private BackupContents contents(Manifest manifest) {
        BackupContents all = StoredContents.open(installation.store(), manifest, new NoEncryption());
        return order.onlyInto()
                .map(only -> OnlyInto.of(all, order.request(), only))
                .orElse(all);
    }

    private Restored plan(RestoreState state, Manifest manifest, DocumentTarget target, MongoUri uri, TaskWatch watch) {
        try {
            return notes.keep(
                    state,
                    new PlanRestore(contents(manifest), target, uri.display(), watch)
                            .plan(order.request(), watch.ending()));
        } catch (RunCancelledException e) {
            watch.requireNotStopped();
            throw tooLarge(e);
        }
    }

    /** What is compared and kept cannot be handed from one function to the next. */
    static ConfigurationException tooLarge(RunCancelledException cause) {
        return new ConfigurationException(
                "Comparing the backup with the database, and backing up what is replaced, takes longer than a function may",
                "Nothing was changed; restore in parts, with 'databases' and 'collections', or with nightkeep restore on"
                        + " a machine of your own",
                cause);
    }
}
