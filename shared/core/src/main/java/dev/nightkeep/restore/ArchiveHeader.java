package dev.nightkeep.restore;

import dev.nightkeep.error.CorruptBackupException;
import dev.nightkeep.format.MetadataReader;
import dev.nightkeep.namespace.Namespace;
import java.nio.charset.StandardCharsets;
import org.bson.BSONException;
import org.bson.BsonBoolean;
import org.bson.BsonDocument;
import org.bson.BsonInt64;
import org.bson.BsonString;

/**
 * A header of an archive: one that describes a collection, or one that says whose documents follow.
 *
 * @param database  empty for the oplog
 * @param metadata  the collection's metadata document, empty where none is given
 * @param last      whether no document follows any more
 * @param crc       of all documents of the namespace, where none follows any more
 */
record ArchiveHeader(String database, String collection, String metadata, boolean last, long crc) {
    static ArchiveHeader of(BsonDocument header) {
        try {
            return new ArchiveHeader(
                    header.getString("db").getValue(),
                    header.getString("collection").getValue(),
                    header.getString("metadata", new BsonString("")).getValue(),
                    header.getBoolean("EOF", BsonBoolean.FALSE).getValue(),
                    header.getInt64("CRC", new BsonInt64(0)).getValue());
        } catch (BSONException e) {
            throw new CorruptBackupException(
                    "A header of the archive has not the members that mongodump writes",
                    "Restore another copy; this one is damaged",
                    e);
        }
    }

    boolean isOplog() {
        return database.isEmpty() && collection.equals("oplog");
    }

    /** The name under which documents come. */
    String key() {
        return database + "." + collection;
    }

    /** The collection that the metadata describe. */
    StoredCollection definition() {
        try {
            Namespace namespace = new Namespace(database, collection);
            return DumpedCollection.definition(
                    MetadataReader.of(metadata.getBytes(StandardCharsets.UTF_8)).metadata(namespace));
        } catch (IllegalArgumentException e) {
            throw new CorruptBackupException(
                    "The archive describes '%s', which is not the name of a collection".formatted(key()),
                    "Restore another copy; this one is damaged",
                    e);
        }
    }
}
