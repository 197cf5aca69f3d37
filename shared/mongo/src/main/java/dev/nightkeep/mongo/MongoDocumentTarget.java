package dev.nightkeep.mongo;

import dev.nightkeep.namespace.Namespace;
import dev.nightkeep.source.CollectionDescription;
import dev.nightkeep.source.SourceDescription;
import dev.nightkeep.target.ChangeOutcome;
import dev.nightkeep.target.ConflictStrategy;
import dev.nightkeep.target.DocumentChange;
import dev.nightkeep.target.DocumentTarget;
import dev.nightkeep.target.IndexOutcome;
import dev.nightkeep.target.TargetCollection;
import dev.nightkeep.target.TargetRoom;
import dev.nightkeep.target.WriteOutcome;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.bson.BsonDocument;
import org.bson.BsonValue;
import org.bson.RawBsonDocument;

/** Writes into a MongoDB server or cluster. Thread-safe. */
final class MongoDocumentTarget implements DocumentTarget {
    private final DatabaseServer server;
    private final CollectionLister lister;
    private final IdLookup lookup;
    private final DocumentWriter skipping;
    private final DocumentWriter overwriting;
    private final DocumentLookup documents;
    private final ConditionalWriter conditional;

    MongoDocumentTarget(DatabaseServer server) {
        this(server, true);
    }

    private MongoDocumentTarget(DatabaseServer server, boolean pastValidators) {
        this.server = server;
        this.lister = new CollectionLister(server);
        this.lookup = new IdLookup(server);
        ValidatorBypass bypass = new ValidatorBypass(lister, pastValidators);
        this.skipping = writer(ConflictStrategy.SKIP, new SkippingWriter(server, lookup, bypass), bypass);
        this.overwriting = writer(ConflictStrategy.OVERWRITE, new OverwritingWriter(server, bypass), bypass);
        this.documents = new DocumentLookup(server);
        this.conditional = new ConditionalWriter(server, documents, bypass, new CarefulWriter(server, lookup, bypass));
    }

    private DocumentWriter writer(ConflictStrategy strategy, BatchWriter writer, ValidatorBypass bypass) {
        return new DocumentWriter(
                strategy,
                new DividingWriter(writer, server.failures(), bypass),
                new CarefulWriter(server, lookup, bypass));
    }

    @Override
    public SourceDescription describe() {
        return ServerFacts.of(server).describe();
    }

    @Override
    public boolean exists(Namespace namespace) {
        return lister.find(namespace).isPresent();
    }

    @Override
    public TargetCollection prepare(CollectionDescription wanted) {
        return new CollectionCreator(server, lister).prepare(wanted);
    }

    @Override
    public WriteOutcome write(
            Namespace namespace, List<RawBsonDocument> documents, ConflictStrategy strategy, boolean ordered) {
        return switch (strategy) {
            case SKIP -> skipping.write(namespace, documents, ordered);
            case OVERWRITE -> overwriting.write(namespace, documents, ordered);
        };
    }

    @Override
    public DocumentTarget enforcing() {
        return new MongoDocumentTarget(server, false);
    }

    @Override
    public Set<BsonValue> existing(Namespace namespace, List<BsonValue> ids) {
        return lookup.existing(namespace, ids);
    }

    @Override
    public long count(Namespace namespace) {
        return server.failures()
                .guard(
                        "The documents of %s could not be counted".formatted(namespace),
                        () -> server.collection(namespace).countDocuments());
    }

    @Override
    public IndexOutcome buildIndexes(Namespace namespace, List<BsonDocument> indexes) {
        return new IndexBuilder(server, new IndexLister(server), lister).build(namespace, indexes);
    }

    @Override
    public List<String> differences(CollectionDescription wanted, List<BsonDocument> indexes) {
        return lister.find(wanted.namespace())
                .map(present -> Stream.concat(
                                OptionDifferences.between(wanted, present).stream(),
                                new IndexBuilder(server, new IndexLister(server), lister)
                                        .differences(wanted.namespace(), indexes).stream())
                        .toList())
                .orElse(List.of());
    }

    @Override
    public Optional<CollectionDescription> find(Namespace namespace) {
        return lister.find(namespace).map(CollectionEntry::description);
    }

    @Override
    public List<BsonDocument> indexes(Namespace namespace) {
        return new IndexLister(server).of(namespace);
    }

    @Override
    public List<RawBsonDocument> fetch(Namespace namespace, List<BsonValue> ids) {
        return documents.byId(namespace, ids);
    }

    @Override
    public List<RawBsonDocument> sample(Namespace namespace, int count) {
        return documents.some(namespace, count);
    }

    @Override
    public List<RawBsonDocument> having(Namespace namespace, List<BsonDocument> combinations) {
        return documents.having(namespace, combinations);
    }

    @Override
    public List<ChangeOutcome> change(Namespace namespace, List<DocumentChange> changes) {
        return conditional.change(namespace, changes);
    }

    @Override
    public Optional<TargetRoom> room(String database) {
        return new DatabaseRoom(server).of(database);
    }

    @Override
    public void close() {
        server.close();
    }
}
