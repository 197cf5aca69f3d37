package dev.nightkeep.mongo;

import dev.nightkeep.namespace.Namespace;
import dev.nightkeep.target.WriteOutcome;
import java.util.List;
import org.bson.RawBsonDocument;

/** Writes documents that fit into one message. */
@FunctionalInterface
interface BatchWriter {
    /**
     * What became of each.
     *
     * @throws com.mongodb.MongoException when the server refused the message as a whole or did not answer
     */
    WriteOutcome write(Namespace namespace, List<RawBsonDocument> documents, boolean ordered);
}
