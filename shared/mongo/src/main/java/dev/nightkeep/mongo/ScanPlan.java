package dev.nightkeep.mongo;

import com.mongodb.client.ClientSession;
import com.mongodb.client.FindIterable;
import com.mongodb.client.MongoCollection;
import dev.nightkeep.bson.ByteSpan;
import java.util.Optional;
import org.bson.BsonDocument;
import org.bson.BsonInt32;
import org.bson.BsonValue;
import org.bson.RawBsonDocument;

/**
 * How a partition is scanned.
 *
 * @param sorted in {@code _id} order; otherwise in the order in which the documents lie
 * @param hinted whether the server is told which index to take. MongoDB 9.0 may refuse a scan of everything without a hint
 * @param batchSize in documents; always set, as servers exist that send everything in one message without it
 */
record ScanPlan(BsonDocument filter, boolean sorted, boolean hinted, int batchSize) {
    /** What the plan finds, decoded into the batch. */
    FindIterable<ByteSpan> find(
            MongoCollection<RawBsonDocument> collection, Optional<ClientSession> session, DocumentBatch batch) {
        MongoCollection<ByteSpan> decoded = batch.of(collection);
        FindIterable<ByteSpan> find = session.map(joined -> decoded.find(joined, filter))
                .orElseGet(() -> decoded.find(filter))
                .batchSize(batchSize);
        FindIterable<ByteSpan> ordered = sorted ? find.sort(ascending("_id")) : find;
        return hinted ? ordered.hint(ascending(sorted ? "_id" : "$natural")) : ordered;
    }

    private static BsonDocument ascending(String field) {
        return new BsonDocument(field, new BsonInt32(1));
    }

    ScanPlan withoutHint() {
        return new ScanPlan(filter, sorted, false, batchSize);
    }

    ScanPlan behind(BsonValue last) {
        return new ScanPlan(IdRanges.behind(filter, last), sorted, hinted, batchSize);
    }
}
