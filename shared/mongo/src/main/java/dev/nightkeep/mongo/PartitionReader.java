package dev.nightkeep.mongo;

import com.mongodb.client.ClientSession;
import dev.nightkeep.bson.ByteSpan;
import dev.nightkeep.source.CollectionDescription;
import dev.nightkeep.source.DocumentConsumer;
import dev.nightkeep.source.Partition;
import java.util.Optional;

/** Reads partitions, and goes on behind the last document where a server broke off. Thread-safe. */
final class PartitionReader {
    private final DatabaseServer server;
    private final ReadMoment moment;
    private final ScanPlanner planner;
    private final ScanRecovery recovery;
    private final CollectionPresence presence;

    PartitionReader(DatabaseServer server, ReadMoment moment, ScanPlanner planner, CollectionPresence presence) {
        this.server = server;
        this.moment = moment;
        this.planner = planner;
        this.recovery = new ScanRecovery(server, moment, presence);
        this.presence = presence;
    }

    void read(Partition partition, DocumentConsumer consumer) {
        CollectionDescription collection = partition.collection();
        ScanPosition position = new ScanPosition();
        Optional<ScanPlan> plan = Optional.of(planner.plan(partition));
        for (int breaks = 0; plan.isPresent(); breaks++) {
            plan = scan(collection, plan.get(), position, breaks, consumer);
        }
        presence.check(collection);
    }

    /** The plan for what is left, or empty when nothing is. */
    private Optional<ScanPlan> scan(
            CollectionDescription collection,
            ScanPlan plan,
            ScanPosition position,
            int breaks,
            DocumentConsumer consumer) {
        try {
            scan(collection, plan, position, consumer);
            return Optional.empty();
        } catch (ScanBrokenException e) {
            return Optional.of(recovery.recover(collection, plan, position, breaks, e.failure()));
        }
    }

    private void scan(
            CollectionDescription collection, ScanPlan plan, ScanPosition position, DocumentConsumer consumer) {
        Optional<ClientSession> session = moment.join(collection);
        DocumentBatch batch = DocumentBatch.reused();
        try (RawCursor cursor =
                new RawCursor(plan.find(server.collection(collection.dataNamespace()), session, batch), batch)) {
            while (cursor.fill()) {
                deliver(cursor, position, consumer);
            }
        } finally {
            session.ifPresent(ClientSession::close);
        }
    }

    private static void deliver(RawCursor batch, ScanPosition position, DocumentConsumer consumer) {
        while (batch.hasNext()) {
            ByteSpan document = batch.next();
            consumer.accept(document.array(), document.offset(), document.length());
            position.advance(document);
        }
        position.keep();
    }
}
