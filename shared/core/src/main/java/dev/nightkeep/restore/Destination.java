package dev.nightkeep.restore;

import dev.nightkeep.namespace.Namespace;
import dev.nightkeep.source.CollectionDescription;
import dev.nightkeep.target.DocumentTarget;
import java.util.Map;
import java.util.Optional;
import org.bson.BsonDocument;
import org.bson.BsonString;
import org.bson.BsonValue;

/**
 * Where a collection of a backup goes.
 *
 * @param collection as the backup has it, under the name that it gets
 * @param live       as the target has it; empty where it has none of that name
 */
record Destination(CollectionDescription collection, Optional<CollectionDescription> live) {
    /** What makes up a validator, and what holds where nothing is said. */
    private static final Map<String, BsonValue> VALIDATION = Map.of(
            "validator", new BsonDocument(),
            "validationLevel", new BsonString("strict"),
            "validationAction", new BsonString("error"));

    static Destination of(CollectionDescription collection, DocumentTarget target) {
        return new Destination(collection, target.find(collection.namespace()));
    }

    Namespace namespace() {
        return collection.namespace();
    }

    /** Where its raw documents are. */
    Namespace data() {
        return collection.dataNamespace();
    }

    /** Whether documents go into a capped collection: what is there decides, else what is going to be created. */
    boolean capped() {
        return live.orElse(collection).capped();
    }

    /** Whether a capped collection is there already. */
    boolean cappedLive() {
        return exists() && capped();
    }

    /** Of what is there, else of what is going to be created. */
    BsonDocument options() {
        return live.orElse(collection).options();
    }

    /** Whether a collection is there whose validator is another than that of the backup. */
    boolean validatorChanged() {
        return live.filter(there -> VALIDATION.entrySet().stream()
                        .anyMatch(each -> !there.options()
                                .get(each.getKey(), each.getValue())
                                .equals(collection.options().get(each.getKey(), each.getValue()))))
                .isPresent();
    }

    boolean exists() {
        return live.isPresent();
    }
}
