package dev.nightkeep.mongo;

import dev.nightkeep.namespace.Namespace;
import dev.nightkeep.source.CollectionDescription;
import dev.nightkeep.source.CollectionType;
import java.nio.ByteBuffer;
import java.util.Optional;
import java.util.UUID;
import org.bson.BsonBinary;
import org.bson.BsonBinarySubType;
import org.bson.BsonDocument;
import org.bson.BsonString;
import org.bson.BsonValue;

/** One entry of {@code listCollections}. */
record CollectionEntry(String database, BsonDocument entry) {
    private static final String BUCKETS = "system.buckets.";

    String name() {
        return entry.getString("name").getValue();
    }

    Namespace namespace() {
        return new Namespace(database, name());
    }

    CollectionType type() {
        return CollectionType.of(
                entry.getString("type", new BsonString("collection")).getValue());
    }

    BsonDocument options() {
        return entry.getDocument("options", new BsonDocument());
    }

    /** The collection's identity, which a collection of the same name created later does not share. */
    Optional<UUID> uuid() {
        BsonValue uuid = entry.getDocument("info", new BsonDocument()).get("uuid");
        return uuid != null
                        && uuid.isBinary()
                        && uuid.asBinary().getType() == BsonBinarySubType.UUID_STANDARD.getValue()
                ? Optional.of(read(uuid.asBinary()))
                : Optional.empty();
    }

    private static UUID read(BsonBinary binary) {
        ByteBuffer bytes = ByteBuffer.wrap(binary.getData());
        return new UUID(bytes.getLong(), bytes.getLong());
    }

    CollectionDescription description() {
        return new CollectionDescription(namespace(), type(), options(), uuid());
    }

    boolean isBuckets() {
        return name().startsWith(BUCKETS);
    }

    /** The time series whose buckets these are. */
    String bucketsOwner() {
        return name().substring(BUCKETS.length());
    }

    /** Whether it belongs to the server: the rule of mongodump, {@code shouldSkipSystemNamespace}. */
    boolean belongsToServer() {
        return name().startsWith("system.") && !name().equals("system.js");
    }
}
