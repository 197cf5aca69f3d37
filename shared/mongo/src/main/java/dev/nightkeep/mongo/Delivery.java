package dev.nightkeep.mongo;

import dev.nightkeep.bson.ByteSpan;
import dev.nightkeep.source.DocumentConsumer;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/** Who takes the documents of one partition, and how many are enough. Not thread-safe. */
final class Delivery {
    private final DocumentConsumer consumer;
    private final BooleanSupplier enough;
    private @Nullable ScanPlan rest;

    Delivery(DocumentConsumer consumer, BooleanSupplier enough) {
        this.consumer = consumer;
        this.enough = enough;
    }

    /** Delivers a batch. */
    void deliver(RawCursor batch, ScanPosition position) {
        while (batch.hasNext()) {
            ByteSpan document = batch.next();
            consumer.accept(document.array(), document.offset(), document.length());
            position.advance(document);
        }
        position.keep();
    }

    /** Whether it was enough, and another can go on behind the last document. */
    boolean stopsAt(ScanPlan plan, ScanPosition position) {
        if (!position.atStart() && plan.sorted() && enough.getAsBoolean()) {
            rest = position.resumable().map(plan::behind).orElse(null);
        }
        return rest != null;
    }

    /** The plan for what was left; empty when everything was delivered. */
    Optional<ScanPlan> rest() {
        return Optional.ofNullable(rest);
    }
}
