package dev.nightkeep.mongo;

import com.mongodb.MongoException;
import dev.nightkeep.error.TargetRefusedException;
import dev.nightkeep.source.CollectionDescription;
import dev.nightkeep.target.TargetCollection;
import java.util.Optional;
import org.bson.BsonDocument;
import org.bson.BsonString;

/** Creates collections with their options, and looks at what came of it. */
final class CollectionCreator {
    private static final int NAMESPACE_EXISTS = 48;

    /** Refused on Atlas; it belongs to the server that was read, not to the data. */
    private static final String STORAGE_ENGINE = "storageEngine";

    private final DatabaseServer server;
    private final CollectionLister lister;

    CollectionCreator(DatabaseServer server, CollectionLister lister) {
        this.server = server;
        this.lister = lister;
    }

    TargetCollection prepare(CollectionDescription wanted) {
        Optional<CollectionEntry> present = lister.find(wanted.namespace());
        boolean created = present.isEmpty() && create(wanted);
        CollectionEntry now = present.or(() -> lister.find(wanted.namespace())).orElseThrow(() -> vanished(wanted));
        return new TargetCollection(created, OptionDifferences.between(wanted, now));
    }

    /** Whether it is new: another writer may have been faster. */
    private boolean create(CollectionDescription wanted) {
        try {
            server.database(wanted.namespace().database()).runCommand(command(wanted));
            return true;
        } catch (MongoException e) {
            if (e.getCode() == NAMESPACE_EXISTS) {
                return false;
            }
            throw server.failures().translate("%s could not be created".formatted(wanted.namespace()), e);
        }
    }

    private static BsonDocument command(CollectionDescription wanted) {
        BsonDocument command =
                new BsonDocument("create", new BsonString(wanted.namespace().collection()));
        command.putAll(wanted.options());
        OptionDifferences.NOT_RESTORED.forEach(command::remove);
        command.remove(STORAGE_ENGINE);
        return command;
    }

    private static TargetRefusedException vanished(CollectionDescription wanted) {
        return new TargetRefusedException(
                "%s was created and is not there".formatted(wanted.namespace()),
                "Check that nobody drops collections meanwhile, then run the same restore again");
    }
}
