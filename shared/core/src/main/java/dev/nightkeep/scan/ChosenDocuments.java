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
import java.util.TreeMap;

/** Takes the chosen documents out of one source and hands them on in blocks. For one thread, and once. */
final class ChosenDocuments implements DocumentSink {
    private static final int BLOCK_BYTES = 1 << 20;
    private static final int CHECK_EVERY = 512;

    private final RecoveryVisit visit;
    private final SourceReport source;
    private final BitSet chosen;
    private final Cancellation cancellation;
    private final DerivedId ids;
    private final Map<String, Namespace> destinations;
    private final Map<Namespace, Block> blocks = new TreeMap<>();
    private int ordinal;

    ChosenDocuments(RecoveryVisit visit, SourceReport source, BitSet chosen, Cancellation cancellation) {
        this.visit = visit;
        this.source = source;
        this.chosen = chosen;
        this.cancellation = cancellation;
        this.destinations = visit.destinations(source);
        this.ids = new DerivedId(visit.keyField());
    }

    @Override
    public boolean accept(FoundDocument document) {
        if (chosen.get(ordinal)) {
            Namespace namespace = destinations.get(document.origin().path());
            if (namespace != null) {
                take(namespace, document.bson());
            }
        }
        if (++ordinal % CHECK_EVERY == 0) {
            cancellation.check();
        }
        return true;
    }

    private void take(Namespace namespace, ByteSpan document) {
        Block block = blocks.computeIfAbsent(namespace, key -> new Block());
        block.bytes.writeBytes(ids.complete(document, namespace));
        block.documents++;
        if (block.bytes.size() >= BLOCK_BYTES) {
            deliver(namespace, block);
        }
    }

    private void deliver(Namespace namespace, Block block) {
        if (block.documents > 0) {
            DocumentBlock taken = new DocumentBlock(ByteSpan.of(block.bytes.toByteArray()), block.documents);
            visit.consumer(namespace).ifPresent(consumer -> consumer.accept(taken));
            block.bytes.reset();
            block.documents = 0;
        }
    }

    /** Whether as many documents were there as were scanned. */
    boolean complete() {
        return ordinal == source.documents();
    }

    /** Hands on what is left. */
    void finish() {
        blocks.forEach(this::deliver);
    }

    /** What was not handed on yet. */
    private static final class Block {
        private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        private int documents;
    }
}
