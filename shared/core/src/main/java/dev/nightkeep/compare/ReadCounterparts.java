package dev.nightkeep.compare;

import dev.nightkeep.bson.BsonScan;
import dev.nightkeep.bson.ByteSpan;
import dev.nightkeep.bson.RawFields;
import dev.nightkeep.progress.Cancellation;
import dev.nightkeep.restore.BackupContents;
import dev.nightkeep.restore.BlockConsumer;
import dev.nightkeep.restore.ContentsVisitor;
import dev.nightkeep.restore.StoredCollection;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.bson.RawBsonDocument;

/** Finds counterparts by reading the other side once more: those collections that have any. */
final class ReadCounterparts implements Counterparts {
    private final BackupContents contents;
    private final KeyedHash hash;
    private final Cancellation cancellation;

    ReadCounterparts(BackupContents contents, KeyedHash hash, Cancellation cancellation) {
        this.contents = contents;
        this.hash = hash;
        this.cancellation = cancellation;
    }

    @Override
    public void find(KeptDocuments kept, BiConsumer<KeptDocuments.Kept, RawBsonDocument> pairs) {
        contents.visit(new Matching(kept, pairs), 1, cancellation);
    }

    /** One walk. */
    private final class Matching implements ContentsVisitor {
        private final KeptDocuments kept;
        private final BiConsumer<KeptDocuments.Kept, RawBsonDocument> pairs;

        Matching(KeptDocuments kept, BiConsumer<KeptDocuments.Kept, RawBsonDocument> pairs) {
            this.kept = kept;
            this.pairs = pairs;
        }

        @Override
        public Optional<BlockConsumer> begin(StoredCollection collection) {
            String namespace = collection.description().namespace().toString();
            return kept.of(collection.description()).map(wanted -> block -> {
                cancellation.check();
                block.forEach(document -> match(namespace, wanted, document));
            });
        }

        private void match(String namespace, Map<Hash, KeptDocuments.Kept> wanted, RawBsonDocument document) {
            ByteSpan span = RawFields.span(document);
            BsonScan.id(span.array(), span.offset(), span.length())
                    .map(id -> wanted.remove(hash.id(namespace, id)))
                    .ifPresent(found -> pairs.accept(found, document));
        }

        @Override
        public void end(StoredCollection collection) {
            // every counterpart was shown
        }
    }
}
