package dev.nightkeep.mongo;

import com.mongodb.client.ClientSession;
import dev.nightkeep.source.CollectionDescription;
import dev.nightkeep.source.DocumentConsumer;
import dev.nightkeep.source.Partition;
import java.util.Optional;
import java.util.function.BooleanSupplier;

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

    Optional<Partition> read(Partition partition, DocumentConsumer consumer, BooleanSupplier enough) {
        CollectionDescription collection = partition.collection();
        ScanPosition position = new ScanPosition();
        Delivery delivery = new Delivery(consumer, enough);
        Optional<ScanPlan> plan = Optional.of(planner.plan(partition));
        for (int breaks = 0; plan.isPresent(); breaks++) {
            plan = scan(collection, plan.get(), position, breaks, delivery);
        }
        presence.check(collection);
        return delivery.rest().map(rest -> new Partition(collection, partition.ordinal(), rest.filter()));
    }

    /** The plan for what is left, or empty when nothing is. */
    private Optional<ScanPlan> scan(
            CollectionDescription collection, ScanPlan plan, ScanPosition position, int breaks, Delivery delivery) {
        try {
            scan(collection, plan, position, delivery);
            return Optional.empty();
        } catch (ScanBrokenException e) {
            return Optional.of(recovery.recover(collection, plan, position, breaks, e.failure()));
        }
    }

    private void scan(CollectionDescription collection, ScanPlan plan, ScanPosition position, Delivery delivery) {
        Optional<ClientSession> session = moment.join(collection);
        DocumentBatch batch = DocumentBatch.reused();
        try (RawCursor cursor =
                new RawCursor(plan.find(server.collection(collection.dataNamespace()), session, batch), batch)) {
            while (!delivery.stopsAt(plan, position) && cursor.fill()) {
                delivery.deliver(cursor, position);
            }
        } finally {
            session.ifPresent(ClientSession::close);
        }
    }
}
