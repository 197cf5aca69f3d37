package dev.nightkeep.restore;

import java.util.List;
import java.util.Optional;
import org.bson.BsonDocument;
import org.bson.BsonValue;

/**
 * What one document that is written asks of one unique index.
 *
 * @param live   whether the target has the index; one that only the backup has is built behind the documents
 * @param before the key of the live document in whose place it is written
 * @param holder the {@code _id} of another live document that has the key
 */
record KeyClaim(
        List<String> fields,
        boolean live,
        BsonValue id,
        BsonDocument key,
        Optional<BsonDocument> before,
        Optional<BsonValue> holder) {}
