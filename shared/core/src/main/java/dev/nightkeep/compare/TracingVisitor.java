package dev.nightkeep.compare;

import dev.nightkeep.bson.BsonScan;
import dev.nightkeep.bson.ByteSpan;
import dev.nightkeep.bson.DocumentBlock;
import dev.nightkeep.bson.RawFields;
import dev.nightkeep.error.CorruptBackupException;
import dev.nightkeep.namespace.NamespaceSelection;
import dev.nightkeep.progress.Cancellation;
import dev.nightkeep.progress.ProgressEvent;
import dev.nightkeep.progress.ProgressListener;
import dev.nightkeep.restore.BlockConsumer;
import dev.nightkeep.restore.ContentsVisitor;
import dev.nightkeep.restore.StoredCollection;
import java.util.Optional;
import org.bson.BsonValue;
import org.bson.RawBsonDocument;

/** Leaves a trace of every document of one side. For one thread. */
final class TracingVisitor implements ContentsVisitor {
    private final Side side;
    private final Tallies tallies;
    private final TraceSpool spool;
    private final KeyedHash hash;
    private final NamespaceSelection selection;
    private final ProgressListener progress;
    private final Cancellation cancellation;
    private long seen;

    TracingVisitor(
            Side side,
            Tallies tallies,
            TraceSpool spool,
            KeyedHash hash,
            NamespaceSelection selection,
            ProgressListener progress,
            Cancellation cancellation) {
        this.side = side;
        this.tallies = tallies;
        this.spool = spool;
        this.hash = hash;
        this.selection = selection;
        this.progress = progress;
        this.cancellation = cancellation;
    }

    @Override
    public Optional<BlockConsumer> begin(StoredCollection collection) {
        if (!selection.includes(collection.description().namespace())) {
            return Optional.empty();
        }
        CollectionTally tally = tallies.begin(side, collection);
        seen = 0;
        return Optional.of(block -> take(tally, block));
    }

    private void take(CollectionTally tally, DocumentBlock block) {
        cancellation.check();
        String namespace = tally.namespace().toString();
        block.forEach(document -> spool.add(trace(namespace, tally.number(), document)));
        progress.on(new ProgressEvent.Advanced(
                namespace, block.documents(), block.bytes().length(), 0));
    }

    private Trace trace(String namespace, int collection, RawBsonDocument document) {
        ByteSpan span = RawFields.span(document);
        Optional<BsonValue> id = BsonScan.id(span.array(), span.offset(), span.length());
        return new Trace(
                id.map(value -> hash.id(namespace, value)).orElseGet(() -> hash.withoutId(namespace, span)),
                hash.body(span),
                seen++,
                collection,
                id.map(Trace::shown).orElseGet(Trace::nothing));
    }

    @Override
    public void end(StoredCollection collection) {
        String namespace = collection.description().namespace().toString();
        collection.documents().ifPresent(stated -> {
            if (stated != seen) {
                throw new CorruptBackupException(
                        "%s should have %d documents, %d were read".formatted(namespace, stated, seen),
                        "Verify the backup, and compare another one");
            }
        });
        progress.on(new ProgressEvent.CollectionFinished(namespace));
    }
}
