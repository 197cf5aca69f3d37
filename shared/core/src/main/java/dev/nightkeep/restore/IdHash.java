package dev.nightkeep.restore;

import dev.nightkeep.bson.BsonBytes;
import dev.nightkeep.bson.ComparableBson;
import dev.nightkeep.hash.Digest;
import java.nio.ByteBuffer;
import org.bson.BsonDocument;
import org.bson.BsonValue;

/** Half of the SHA-256 of an {@code _id}, the same for all that MongoDB holds for equal, such as 1 and 1.0. */
record IdHash(long high, long low) {
    static IdHash of(BsonValue id) {
        byte[] form = BsonBytes.encode(new BsonDocument("", ComparableBson.of(id)));
        ByteBuffer hash = ByteBuffer.wrap(Digest.sha256().digest(form));
        return new IdHash(hash.getLong(), hash.getLong());
    }
}
