package dev.nightkeep.mongo;

import com.mongodb.MongoException;
import dev.nightkeep.error.NightkeepException;
import dev.nightkeep.source.CollectionDescription;

/** Decides whether a scan that broke can go on without losing or doubling a document. */
final class ScanRecovery {
    private static final int MAX_BREAKS = 5;

    private final DatabaseServer server;
    private final ReadMoment moment;
    private final CollectionPresence presence;

    ScanRecovery(DatabaseServer server, ReadMoment moment, CollectionPresence presence) {
        this.server = server;
        this.moment = moment;
        this.presence = presence;
    }

    /** The plan for what is left; throws when there is no safe one. */
    ScanPlan recover(
            CollectionDescription collection, ScanPlan plan, ScanPosition position, int breaks, MongoException e) {
        NightkeepException failure =
                server.failures().translate("%s could not be read".formatted(collection.namespace()), e);
        return switch (FailureKind.of(e)) {
            case REFUSED -> withoutHint(plan, position, failure);
            case SNAPSHOT_LOST -> asItIsNow(plan, position, failure);
            case UNREACHABLE, CURSOR_LOST -> again(collection, plan, position, breaks, failure);
            case AUTHENTICATION, DENIED, COLLECTION_GONE, INTERRUPTED -> throw failure;
        };
    }

    private static ScanPlan withoutHint(ScanPlan plan, ScanPosition position, NightkeepException failure) {
        if (!position.atStart() || !plan.hinted()) {
            throw failure;
        }
        return plan.withoutHint();
    }

    private ScanPlan asItIsNow(ScanPlan plan, ScanPosition position, NightkeepException failure) {
        ScanPlan rest = rest(plan, position, failure);
        moment.expire();
        return rest;
    }

    private ScanPlan again(
            CollectionDescription collection,
            ScanPlan plan,
            ScanPosition position,
            int breaks,
            NightkeepException failure) {
        presence.check(collection);
        if (breaks >= MAX_BREAKS) {
            throw failure;
        }
        return rest(plan, position, failure);
    }

    private static ScanPlan rest(ScanPlan plan, ScanPosition position, NightkeepException failure) {
        if (position.atStart()) {
            return plan;
        }
        if (!plan.sorted()) {
            throw failure;
        }
        return plan.behind(position.resumable().orElseThrow(() -> failure));
    }
}
