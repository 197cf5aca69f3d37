package dev.nightkeep.compare;

import dev.nightkeep.bson.BsonScan;
import dev.nightkeep.bson.ByteSpan;
import dev.nightkeep.bson.DocumentBlock;
import dev.nightkeep.bson.RawFields;
import dev.nightkeep.namespace.NamespaceSelection;
import dev.nightkeep.progress.Cancellation;
import dev.nightkeep.restore.BackupContents;
import dev.nightkeep.restore.BlockConsumer;
import dev.nightkeep.restore.ContentsVisitor;
import dev.nightkeep.restore.StoredCollection;
import dev.nightkeep.source.CollectionDescription;
import java.util.Optional;
import org.bson.RawBsonDocument;

/**
 * Reads the first side once more, of its changed documents as many as memory allows at a time, and has each compared with
 * its counterpart field by field. Collections may come interleaved, one block at a time.
 */
final class ExplainChanges implements ContentsVisitor {
    private final Tallies tallies;
    private final Counterparts counterparts;
    private final KeyedHash hash;
    private final ComparisonRequest request;
    private final Cancellation cancellation;
    private final KeptDocuments kept = new KeptDocuments();

    ExplainChanges(
            Tallies tallies,
            Counterparts counterparts,
            KeyedHash hash,
            ComparisonRequest request,
            Cancellation cancellation) {
        this.tallies = tallies;
        this.counterparts = counterparts;
        this.hash = hash;
        this.request = request;
        this.cancellation = cancellation;
    }

    void explain(BackupContents before) {
        before.visit(this, 1, cancellation);
        findCounterparts();
    }

    @Override
    public Optional<BlockConsumer> begin(StoredCollection collection) {
        CollectionDescription description = collection.description();
        NamespaceSelection selection = request.selection();
        return Optional.of(description.namespace())
                .filter(selection::includes)
                .map(tallies::of)
                .filter(CollectionTally::hasChanges)
                .map(tally -> new Explaining(description, tally)::take);
    }

    private void keep(CollectionDescription collection, RawBsonDocument document) {
        ByteSpan span = RawFields.span(document);
        BsonScan.id(span.array(), span.offset(), span.length())
                .ifPresent(id -> kept.add(
                        hash.id(collection.namespace().toString(), id),
                        new KeptDocuments.Kept(collection, id, document)));
        if (kept.memory() > request.memory()) {
            findCounterparts();
        }
    }

    private void findCounterparts() {
        if (!kept.isEmpty()) {
            counterparts.find(
                    kept,
                    (mine, theirs) -> tallies.of(mine.collection().namespace())
                            .explain(BsonScan.text(mine.id()), mine.document(), theirs));
            kept.clear();
        }
    }

    @Override
    public void end(StoredCollection collection) {
        // what is kept waits until there is enough of it
    }

    /** One collection on the way. */
    private final class Explaining {
        private final CollectionDescription collection;
        private final CollectionTally tally;
        private long seen;

        Explaining(CollectionDescription collection, CollectionTally tally) {
            this.collection = collection;
            this.tally = tally;
        }

        void take(DocumentBlock block) {
            cancellation.check();
            for (RawBsonDocument document : block) {
                if (tally.isChanged(seen++)) {
                    keep(collection, document);
                }
            }
        }
    }
}
