package dev.nightkeep.restore;

import dev.nightkeep.codec.PartRecord;
import dev.nightkeep.format.IndexedObject;
import dev.nightkeep.progress.Cancellation;
import java.util.concurrent.Executors;
import java.util.function.Predicate;

/** Decodes the parts of documents on several threads and hands them on. Safe for use by many threads. */
final class PartDelivery {
    private final DecoderPool decoders;
    private final Workers workers;
    private final int ahead;
    private final Cancellation cancellation;

    /**
     * A delivery.
     *
     * @param ahead how many parts of an object may be read before the first of them is delivered
     */
    PartDelivery(DecoderPool decoders, Workers workers, int ahead, Cancellation cancellation) {
        this.decoders = decoders;
        this.workers = workers;
        this.ahead = ahead;
        this.cancellation = cancellation;
    }

    /** The same, but one part after the other in the thread that asks for it. */
    PartDelivery inOrder() {
        return new PartDelivery(decoders, new Workers("", 1), 0, cancellation);
    }

    /**
     * Returns when all documents of the wanted parts were taken. Where that is all parts, or none of them can be had alone,
     * the whole object was found to be what was stored.
     */
    void deliver(StoredBackup backup, IndexedObject documents, Predicate<PartRecord> wanted, BlockConsumer consumer) {
        if (backup.keys().seals() || documents.parts().stream().allMatch(wanted)) {
            deliverWhole(backup, documents, consumer);
        } else {
            deliverParts(backup, documents, wanted, consumer);
        }
    }

    private void deliverParts(
            StoredBackup backup, IndexedObject documents, Predicate<PartRecord> wanted, BlockConsumer consumer) {
        try (Pipeline<Object> running = Pipeline.ofActions(workers, ahead)) {
            documents.parts().stream()
                    .filter(wanted)
                    .forEach(part ->
                            running.submit(Executors.callable(() -> deliver(backup.part(documents, part), consumer))));
            running.finish();
        }
    }

    private void deliverWhole(StoredBackup backup, IndexedObject documents, BlockConsumer consumer) {
        try (StoredParts parts = backup.parts(documents);
                Pipeline<Object> running = Pipeline.ofActions(workers, ahead)) {
            for (var next = parts.next(); next.isPresent(); next = parts.next()) {
                StoredPart part = next.get();
                running.submit(Executors.callable(() -> deliver(part, consumer)));
            }
            running.finish();
        }
    }

    private void deliver(StoredPart part, BlockConsumer consumer) {
        cancellation.check();
        consumer.accept(decoders.documents(part));
    }
}
