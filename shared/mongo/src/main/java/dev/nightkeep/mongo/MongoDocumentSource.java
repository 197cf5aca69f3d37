package dev.nightkeep.mongo;

import dev.nightkeep.namespace.NamespaceSelection;
import dev.nightkeep.source.DocumentSource;
import dev.nightkeep.source.Inventory;
import dev.nightkeep.source.SourceDescription;
import dev.nightkeep.source.SourceView;
import java.util.Optional;

/** Reads a MongoDB server or cluster. Thread-safe. */
final class MongoDocumentSource implements DocumentSource {
    /** Below this many bytes a second cursor costs more than it saves. */
    static final long SPLIT_FROM = 64L * 1024 * 1024;

    private final DatabaseServer server;
    private final Optional<String> database;
    private final long splitFrom;

    /** @param database which is read when the user may not list any */
    MongoDocumentSource(DatabaseServer server, Optional<String> database, long splitFrom) {
        this.server = server;
        this.database = database;
        this.splitFrom = splitFrom;
    }

    @Override
    public SourceDescription describe() {
        return ServerFacts.of(server).describe();
    }

    @Override
    public Inventory inventory(NamespaceSelection selection) {
        return new InventoryReader(
                        new DatabaseNames(server, database),
                        new DatabaseReader(new CollectionLister(server)),
                        new CollectionSizes(server))
                .read(selection);
    }

    @Override
    public SourceView openView() {
        return openView(new ReadMoment(server));
    }

    @Override
    public SourceView openView(Optional<String> clusterTime) {
        return openView(clusterTime.map(time -> ReadMoment.at(server, time)).orElseGet(() -> new ReadMoment(server)));
    }

    private SourceView openView(ReadMoment moment) {
        IndexLister indexes = new IndexLister(server);
        CollectionSizes sizes = new CollectionSizes(server);
        CollectionPresence presence = new CollectionPresence(new CollectionLister(server));
        ScanPlanner planner = new ScanPlanner(indexes, sizes);
        return new MongoSourceView(
                moment,
                indexes,
                presence,
                sizes,
                new PartitionSplitter(sizes, planner, new IdSampler(server), splitFrom),
                new PartitionReader(server, moment, planner, presence));
    }

    @Override
    public void close() {
        server.close();
    }
}
