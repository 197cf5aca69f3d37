package dev.nightkeep.target;

import java.util.Objects;
import org.bson.BsonValue;
import org.bson.RawBsonDocument;

/** A change to one document that happens only where the document is still what was seen. Documents have an {@code _id}. */
public sealed interface DocumentChange {
    /** The {@code _id} that it is about. */
    BsonValue id();

    /** Puts the document where none has its {@code _id}. */
    record Insert(RawBsonDocument document) implements DocumentChange {
        @Override
        public BsonValue id() {
            return idOf(document);
        }
    }

    /** Puts {@code after} in the place of {@code before}, which has an equal {@code _id}. */
    record Replace(RawBsonDocument before, RawBsonDocument after) implements DocumentChange {
        @Override
        public BsonValue id() {
            return idOf(before);
        }
    }

    /** Removes the document. */
    record Delete(RawBsonDocument before) implements DocumentChange {
        @Override
        public BsonValue id() {
            return idOf(before);
        }
    }

    /** The {@code _id}, which must be there. */
    private static BsonValue idOf(RawBsonDocument document) {
        return Objects.requireNonNull(document.get("_id"), "a document without an _id cannot be changed by it");
    }
}
