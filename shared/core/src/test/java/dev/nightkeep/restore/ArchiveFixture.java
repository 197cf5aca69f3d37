package dev.nightkeep.restore;

import dev.nightkeep.bson.BsonBytes;
import dev.nightkeep.format.MetadataDocument;
import dev.nightkeep.namespace.Namespace;
import dev.nightkeep.source.CollectionDescription;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.bson.BsonBoolean;
import org.bson.BsonDocument;
import org.bson.BsonInt32;
import org.bson.BsonInt64;
import org.bson.BsonString;

/** Writes archives as mongodump does, piece by piece. */
final class ArchiveFixture {
    private static final byte[] TERMINATOR = {-1, -1, -1, -1};

    private final ByteArrayOutputStream archive = new ByteArrayOutputStream();
    private final Map<String, Crc64> checksums = new TreeMap<>();

    ArchiveFixture(CollectionDescription... described) {
        this("0.1", described);
    }

    ArchiveFixture(String version, CollectionDescription... described) {
        archive.writeBytes(new byte[] {0x6d, (byte) 0xe2, (byte) 0x99, (byte) 0x81});
        document(new BsonDocument("concurrent_collections", new BsonInt32(4))
                .append("version", new BsonString(version))
                .append("server_version", new BsonString("7.0.42"))
                .append("tool_version", new BsonString("100.18.0")));
        for (CollectionDescription collection : described) {
            describe(
                    collection.namespace().database(),
                    collection.namespace().collection(),
                    new String(
                            new MetadataDocument(collection, List.of(Samples.ID_INDEX)).toJson(),
                            StandardCharsets.UTF_8));
        }
    }

    ArchiveFixture describe(String database, String collection, String metadata) {
        document(names(database, collection)
                .append("metadata", new BsonString(metadata))
                .append("size", new BsonInt32(0))
                .append("type", new BsonString("")));
        return this;
    }

    ArchiveFixture endDescriptions() {
        archive.writeBytes(TERMINATOR);
        return this;
    }

    ArchiveFixture segment(CollectionDescription collection, byte[] documents) {
        return segment(collection.dataNamespace(), documents);
    }

    ArchiveFixture segment(Namespace namespace, byte[] documents) {
        return segment(namespace.database(), namespace.collection(), documents);
    }

    ArchiveFixture segment(String database, String collection, byte[] documents) {
        header(database, collection, false, 0);
        archive.writeBytes(documents);
        archive.writeBytes(TERMINATOR);
        checksum(database, collection).update(documents);
        return this;
    }

    ArchiveFixture end(CollectionDescription collection) {
        return end(
                collection.dataNamespace().database(),
                collection.dataNamespace().collection());
    }

    ArchiveFixture end(String database, String collection) {
        header(database, collection, true, checksum(database, collection).getValue());
        archive.writeBytes(TERMINATOR);
        return this;
    }

    private Crc64 checksum(String database, String collection) {
        return checksums.computeIfAbsent(database + "." + collection, name -> new Crc64());
    }

    private void header(String database, String collection, boolean last, long crc) {
        document(names(database, collection)
                .append("EOF", BsonBoolean.valueOf(last))
                .append("CRC", new BsonInt64(crc)));
    }

    ArchiveFixture document(BsonDocument document) {
        archive.writeBytes(BsonBytes.encode(document));
        return this;
    }

    private static BsonDocument names(String database, String collection) {
        return new BsonDocument("db", new BsonString(database)).append("collection", new BsonString(collection));
    }

    byte[] bytes() {
        return archive.toByteArray();
    }
}
