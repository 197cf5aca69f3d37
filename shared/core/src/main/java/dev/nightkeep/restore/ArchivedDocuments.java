package dev.nightkeep.restore;

import dev.nightkeep.bson.ByteSpan;
import dev.nightkeep.bson.DocumentBlock;
import java.io.ByteArrayOutputStream;
import java.util.Optional;

/** One namespace of an archive, whose documents arrive among those of others. For one thread. */
final class ArchivedDocuments {
    private static final int BLOCK_BYTES = 1 << 20;

    private final Optional<StoredCollection> definition;
    private final Crc64 crc = new Crc64();
    private final ByteArrayOutputStream pending = new ByteArrayOutputStream();
    private Optional<BlockConsumer> consumer = Optional.empty();
    private int documents;
    private boolean begun;
    private boolean ended;

    /**
     * Nothing has arrived yet.
     *
     * @param definition empty for what is passed over
     */
    ArchivedDocuments(Optional<StoredCollection> definition) {
        this.definition = definition;
    }

    boolean isView() {
        return definition
                .filter(collection -> !collection.description().hasDocuments())
                .isPresent();
    }

    boolean ended() {
        return ended;
    }

    /** Tells the visitor of the collection, once. */
    void begin(ContentsVisitor visitor) {
        if (!begun) {
            begun = true;
            consumer = definition.flatMap(visitor::begin);
        }
    }

    void add(byte[] document) {
        crc.update(document, 0, document.length);
        if (consumer.isPresent()) {
            pending.writeBytes(document);
            documents++;
        }
    }

    boolean full() {
        return pending.size() >= BLOCK_BYTES;
    }

    /** The delivery of what arrived since the last one; empty where there is nothing to deliver. */
    Optional<Runnable> delivery() {
        if (documents == 0) {
            return Optional.empty();
        }
        DocumentBlock block = new DocumentBlock(ByteSpan.of(pending.toByteArray()), documents);
        pending.reset();
        documents = 0;
        return consumer.map(taker -> () -> taker.accept(block));
    }

    /** Whether what arrived has this checksum. */
    boolean hasChecksum(long stated) {
        return crc.getValue() == stated;
    }

    /** Tells the visitor that all was delivered. */
    void end(ContentsVisitor visitor) {
        ended = true;
        if (consumer.isPresent()) {
            definition.ifPresent(visitor::end);
        }
    }
}
