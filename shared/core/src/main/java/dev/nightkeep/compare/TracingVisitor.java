package dev.nightkeep.compare;

import dev.nightkeep.bson.BsonScan;
import dev.nightkeep.bson.ByteSpan;
import dev.nightkeep.bson.DocumentBlock;
import dev.nightkeep.bson.RawFields;
import dev.nightkeep.error.CorruptBackupException;
import dev.nightkeep.namespace.Namespace;
import dev.nightkeep.namespace.NamespaceSelection;
import dev.nightkeep.progress.Cancellation;
import dev.nightkeep.progress.ProgressEvent;
import dev.nightkeep.progress.ProgressListener;
import dev.nightkeep.restore.BlockConsumer;
import dev.nightkeep.restore.ContentsVisitor;
import dev.nightkeep.restore.StoredCollection;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.bson.BsonValue;
import org.bson.RawBsonDocument;

/** Leaves a trace of every document of one side, whose collections may come interleaved, one block at a time. */
final class TracingVisitor implements ContentsVisitor {
    private final Side side;
    private final Tallies tallies;
    private final TraceSpool spool;
    private final KeyedHash hash;
    private final NamespaceSelection selection;
    private final ProgressListener progress;
    private final Cancellation cancellation;
    private final Map<Namespace, Tracing> begun = new HashMap<>();

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
        Namespace namespace = collection.description().namespace();
        if (!selection.includes(namespace)) {
            return Optional.empty();
        }
        Tracing tracing = new Tracing(tallies.begin(side, collection));
        begun.put(namespace, tracing);
        return Optional.of(tracing::take);
    }

    @Override
    public void end(StoredCollection collection) {
        Objects.requireNonNull(begun.remove(collection.description().namespace()))
                .end(collection);
    }

    /** One collection on the way. */
    private final class Tracing {
        private final String namespace;
        private final int number;
        private long seen;

        Tracing(CollectionTally tally) {
            this.namespace = tally.namespace().toString();
            this.number = tally.number();
        }

        void take(DocumentBlock block) {
            cancellation.check();
            block.forEach(document -> spool.add(trace(document)));
            progress.on(new ProgressEvent.Advanced(
                    namespace, block.documents(), block.bytes().length(), 0));
        }

        private Trace trace(RawBsonDocument document) {
            ByteSpan span = RawFields.span(document);
            Optional<BsonValue> id = BsonScan.id(span.array(), span.offset(), span.length());
            return new Trace(
                    id.map(value -> hash.id(namespace, value)).orElseGet(() -> hash.withoutId(namespace, span)),
                    hash.body(span),
                    seen++,
                    number,
                    id.map(Trace::shown).orElseGet(Trace::nothing));
        }

        void end(StoredCollection collection) {
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
}
