package dev.nightkeep.history;

import dev.nightkeep.bson.BsonScan;
import dev.nightkeep.bson.ByteSpan;
import dev.nightkeep.bson.DocumentBlock;
import dev.nightkeep.bson.RawFields;
import dev.nightkeep.format.DataFormat;
import dev.nightkeep.format.Manifest;
import dev.nightkeep.key.KeyRing;
import dev.nightkeep.namespace.Namespace;
import dev.nightkeep.progress.Cancellation;
import dev.nightkeep.restore.BackupContents;
import dev.nightkeep.restore.BlockConsumer;
import dev.nightkeep.restore.ContentsVisitor;
import dev.nightkeep.restore.DumpContents;
import dev.nightkeep.restore.StoredCollection;
import dev.nightkeep.restore.StoredContents;
import dev.nightkeep.store.BackupStore;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.bson.RawBsonDocument;

/** Looks for a document in one backup after the other. */
final class LookInBackup {
    private final BackupStore store;
    private final HistoryQuery query;
    private final int threads;

    LookInBackup(BackupStore store, HistoryQuery query, int threads) {
        this.store = store;
        this.query = query;
        this.threads = threads;
    }

    Sighting look(Manifest manifest, KeyRing keys, Cancellation cancellation) {
        Looking looking = new Looking(cancellation);
        contents(manifest, keys).visit(looking, threads, cancellation);
        return new Sighting(manifest, looking.collections, looking.documents);
    }

    private BackupContents contents(Manifest manifest, KeyRing keys) {
        return manifest.format() == DataFormat.DUMP
                ? new DumpContents(store, manifest, keys, IdRangeChoice.of(query, manifest))
                : StoredContents.open(store, manifest, keys);
    }

    /** One walk. Thread-safe. */
    private final class Looking implements ContentsVisitor {
        private final Cancellation cancellation;
        private final Set<Namespace> collections = new TreeSet<>();
        private final Map<DocumentKey, RawBsonDocument> documents = new TreeMap<>(DocumentKey.ORDER);

        Looking(Cancellation cancellation) {
            this.cancellation = cancellation;
        }

        @Override
        public synchronized Optional<BlockConsumer> begin(StoredCollection collection) {
            Namespace namespace = collection.description().namespace();
            if (!query.means(namespace)) {
                return Optional.empty();
            }
            collections.add(namespace);
            return Optional.of(block -> take(namespace, block));
        }

        private void take(Namespace namespace, DocumentBlock block) {
            cancellation.check();
            for (RawBsonDocument document : block) {
                ByteSpan span = RawFields.span(document);
                BsonScan.id(span.array(), span.offset(), span.length())
                        .filter(query.id()::contains)
                        .ifPresent(id -> found(new DocumentKey(namespace, id), document));
            }
        }

        private synchronized void found(DocumentKey key, RawBsonDocument document) {
            documents.put(key, new RawBsonDocument(RawFields.bytes(document)));
        }

        @Override
        public void end(StoredCollection collection) {
            // what was found is kept already
        }
    }
}
