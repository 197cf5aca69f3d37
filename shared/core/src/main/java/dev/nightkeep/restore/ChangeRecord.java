package dev.nightkeep.restore;

import dev.nightkeep.bson.BsonBytes;
import dev.nightkeep.error.CorruptBackupException;
import dev.nightkeep.hash.Digest;
import dev.nightkeep.namespace.Namespace;
import java.util.Optional;
import org.bson.BSONException;
import org.bson.BsonDocument;
import org.bson.BsonInt64;
import org.bson.BsonString;
import org.bson.BsonValue;

/**
 * What a restore is about to do with one document, as its rollback backup keeps it.
 *
 * @param number by which it is found among all changes of the restore, from 0
 * @param at     the number of the document within its collection of the backup, from 0
 * @param before the hash of the live document; empty where there was none
 * @param after  the hash of what is going to stand there
 */
record ChangeRecord(
        int number,
        Namespace namespace,
        long at,
        BsonValue id,
        DocumentFate action,
        Optional<Digest> before,
        Digest after) {
    ChangeRecord {
        if (!action.written() || (action == DocumentFate.ADDED) != before.isEmpty()) {
            throw new IllegalArgumentException("%s with before %s".formatted(action, before));
        }
    }

    static ChangeRecord of(int number, Namespace namespace, long at, DocumentDecision decision) {
        return new ChangeRecord(
                number,
                namespace,
                at,
                decision.backup().get("_id", org.bson.BsonNull.VALUE),
                decision.fate(),
                decision.live().map(DocumentDecision::digest),
                DocumentDecision.digest(decision.after().orElseThrow()));
    }

    byte[] write() {
        BsonDocument document = new BsonDocument("_id", new BsonInt64(number))
                .append("ns", new BsonString(namespace.toString()))
                .append("at", new BsonInt64(at))
                .append("id", id)
                .append("action", new BsonString(action.text()));
        before.ifPresent(hash -> document.append("before", new BsonString(hash.hex())));
        return BsonBytes.encode(document.append("after", new BsonString(after.hex())));
    }

    /**
     * Reads a record back.
     *
     * @throws CorruptBackupException when the bytes are none
     */
    static ChangeRecord read(byte[] bytes) {
        try {
            BsonDocument document = BsonBytes.decode(bytes);
            return new ChangeRecord(
                    Math.toIntExact(document.getInt64("_id").getValue()),
                    Namespace.parse(document.getString("ns").getValue()),
                    document.getInt64("at").getValue(),
                    java.util.Objects.requireNonNull(document.get("id")),
                    DocumentFate.valueOf(document.getString("action").getValue().toUpperCase(java.util.Locale.ROOT)),
                    Optional.ofNullable(document.get("before"))
                            .map(hash -> new Digest(hash.asString().getValue())),
                    new Digest(document.getString("after").getValue()));
        } catch (BSONException | IllegalArgumentException | ArithmeticException | NullPointerException e) {
            throw new CorruptBackupException(
                    "A record of changes of a restore is not what was written",
                    "Verify the rollback backup, and find out what changed it",
                    e);
        }
    }
}
