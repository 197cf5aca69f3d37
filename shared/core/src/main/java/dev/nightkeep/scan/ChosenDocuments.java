package dev.nightkeep.scan;

import dev.nightkeep.bson.ByteSpan;
import dev.nightkeep.bson.DocumentBlock;
import dev.nightkeep.namespace.Namespace;
import dev.nightkeep.progress.Cancellation;
import dev.nightkeep.salvage.DocumentSink;
import dev.nightkeep.salvage.FoundDocument;
import java.io.ByteArrayOutputStream;
import java.util.BitSet;
import java.util.Map;

/** Takes the chosen documents of one collection out of one source and hands them on in blocks. For one thread, and once. */
final class ChosenDocuments implements DocumentSink {
    private static final int BLOCK_BYTES = 1 << 20;
    private static final int CHECK_EVERY = 512;

    private final RecoveryVisit visit;
    private final Namespace namespace;
    private final SourceReport source;
    private final BitSet chosen;
    private final Cancellation cancellation;
    private final DerivedId ids;
    private final Map<String, Namespace> destinations;
    private final ByteArrayOutputStream pending = new ByteArrayOutputStream();
    private int documents;
    private int ordinal;

    ChosenDocuments(
            RecoveryVisit visit, Namespace namespace, SourceReport source, BitSet chosen, Cancellation cancellation) {
        this.visit = visit;
        this.namespace = namespace;
        this.source = source;
        this.chosen = chosen;
        this.cancellation = cancellation;
        this.destinations = visit.destinations(source);
        this.ids = new DerivedId(visit.keyField());
    }

    @Override
    public boolean accept(FoundDocument document) {
        if (chosen.get(ordinal)
                && namespace.equals(destinations.get(document.origin().path()))) {
            pending.writeBytes(ids.complete(document.bson(), namespace));
            documents++;
            if (pending.size() >= BLOCK_BYTES) {
                deliver();
            }
        }
        if (++ordinal % CHECK_EVERY == 0) {
            cancellation.check();
        }
        return true;
    }

    private void deliver() {
        if (documents > 0) {
            DocumentBlock block = new DocumentBlock(ByteSpan.of(pending.toByteArray()), documents);
            visit.consumer(namespace).ifPresent(consumer -> consumer.accept(block));
            pending.reset();
            documents = 0;
        }
    }

    /** Whether as many documents were there as were scanned. */
    boolean complete() {
        return ordinal == source.documents();
    }

    /** Hands on what is left. */
    void finish() {
        deliver();
    }
}
