package dev.nightkeep.mongo;

import dev.nightkeep.backup.BackupResult;
import dev.nightkeep.backup.Backups;
import dev.nightkeep.conflict.RestoreStrategy;
import dev.nightkeep.format.JobName;
import dev.nightkeep.key.NoEncryption;
import dev.nightkeep.namespace.NamespaceSelection;
import dev.nightkeep.progress.Cancellation;
import dev.nightkeep.progress.ProgressListener;
import dev.nightkeep.restore.BackupContents;
import dev.nightkeep.restore.PlanRestore;
import dev.nightkeep.restore.RestorePlan;
import dev.nightkeep.restore.RestoreReport;
import dev.nightkeep.restore.RestoreRequest;
import dev.nightkeep.restore.RollbackStore;
import dev.nightkeep.restore.RunRestore;
import dev.nightkeep.restore.StoredContents;
import dev.nightkeep.source.InMemorySource;
import dev.nightkeep.store.InMemoryStore;
import dev.nightkeep.target.DocumentTarget;
import dev.nightkeep.time.SystemClock;
import java.util.List;
import java.util.Optional;
import org.bson.RawBsonDocument;

/** A backup of one collection, restored into a server again and again. */
final class RestoreIntoServer {
    private final InMemoryStore store = new InMemoryStore();
    private final BackupContents contents;
    private final String uri;

    RestoreIntoServer(String uri, String collection, List<RawBsonDocument> documents) {
        InMemorySource source = new InMemorySource();
        Backups.put(source, collection, "{}", documents);
        BackupResult backup = Backups.backUp(store, source);
        this.contents = StoredContents.open(store, backup.manifest(), new NoEncryption());
        this.uri = uri;
    }

    RestoreReport run(RestoreStrategy strategy) {
        return run(new RestoreRequest(NamespaceSelection.everything(), List.of(), strategy, 1));
    }

    RestorePlan plan(RestoreRequest request) {
        try (DocumentTarget target = MongoConnection.open(MongoUri.parse(uri)).target()) {
            return new PlanRestore(contents, target, "here", ProgressListener.none()).plan(request, new Cancellation());
        }
    }

    RestoreReport run(RestoreRequest request) {
        RollbackStore kept = new RollbackStore(store, new NoEncryption(), JobName.DEFAULT, "test-host");
        try (DocumentTarget target = MongoConnection.open(MongoUri.parse(uri)).target()) {
            return new RunRestore(
                            contents, target, "here", Optional.of(kept), new SystemClock(), ProgressListener.none())
                    .run(request, Optional.empty(), new Cancellation());
        }
    }
}
