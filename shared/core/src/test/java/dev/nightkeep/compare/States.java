package dev.nightkeep.compare;

import dev.nightkeep.backup.BackupResult;
import dev.nightkeep.backup.Backups;
import dev.nightkeep.key.KeyRing;
import dev.nightkeep.key.NoEncryption;
import dev.nightkeep.namespace.Namespace;
import dev.nightkeep.namespace.NamespaceSelection;
import dev.nightkeep.progress.Cancellation;
import dev.nightkeep.progress.ProgressListener;
import dev.nightkeep.restore.BackupContents;
import dev.nightkeep.restore.StoredContents;
import dev.nightkeep.source.InMemorySource;
import dev.nightkeep.store.InMemoryStore;
import dev.nightkeep.target.ConflictStrategy;
import dev.nightkeep.target.InMemoryTarget;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.bson.RawBsonDocument;

/** Small states of a database, as backups and live, and how they compare. */
final class States {
    static final Namespace CHATS = Namespace.parse("app.chats");
    static final int SAMPLES = 3;

    private States() {}

    static List<RawBsonDocument> parsed(String... documents) {
        return Arrays.stream(documents).map(RawBsonDocument::parse).toList();
    }

    static InMemorySource source(List<RawBsonDocument> documents) {
        InMemorySource source = new InMemorySource();
        Backups.put(source, CHATS.toString(), "{}", documents);
        return source;
    }

    static BackupContents backup(InMemorySource source) {
        return backup(source, new NoEncryption());
    }

    static BackupContents backup(InMemorySource source, KeyRing keys) {
        InMemoryStore store = new InMemoryStore();
        BackupResult backup = Backups.backUp(store, source, keys);
        return StoredContents.open(store, backup.manifest(), keys);
    }

    static BackupContents backup(String... documents) {
        return backup(source(parsed(documents)));
    }

    static LiveContents live(InMemorySource source) {
        return new LiveContents(source, "live", NamespaceSelection.everything());
    }

    static InMemoryTarget target(List<RawBsonDocument> documents) {
        InMemoryTarget target = new InMemoryTarget();
        target.write(CHATS, documents, ConflictStrategy.OVERWRITE, false);
        return target;
    }

    static Comparison compare(BackupContents before, BackupContents after) {
        return compare(before, after, new ComparisonRequest(NamespaceSelection.everything(), SAMPLES, 1 << 20));
    }

    static Comparison compare(BackupContents before, BackupContents after, ComparisonRequest request) {
        return new CompareContents(before, after, Optional.empty(), ProgressListener.none())
                .compare(request, new Cancellation());
    }

    static Comparison compareLive(BackupContents before, LiveContents after, InMemoryTarget target) {
        return new CompareContents(before, after, Optional.of(target), ProgressListener.none())
                .compare(ComparisonRequest.of(NamespaceSelection.everything(), SAMPLES), new Cancellation());
    }
}
