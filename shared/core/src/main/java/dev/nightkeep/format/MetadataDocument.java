package dev.nightkeep.format;

import dev.nightkeep.bson.BsonBytes;
import dev.nightkeep.bson.ByteSpan;
import dev.nightkeep.bson.CanonicalJson;
import dev.nightkeep.source.CollectionDescription;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import org.bson.BsonArray;
import org.bson.BsonDocument;
import org.bson.BsonString;

/**
 * Options and indexes of one collection as mongodump writes them (mongo-tools, {@code mongodump/metadata_dump.go}):
 * canonical Extended JSON {@code {"options", "indexes", "uuid", "collectionName", "type"}}.
 *
 * <p>Extended JSON cannot say everything: a validator's {@code {$regex, $options}} comes back as a regular expression.
 * Where that is so, a member {@code nightkeepBson} holds the BSON of options and indexes as base64; mongorestore passes
 * over it.
 */
public record MetadataDocument(CollectionDescription description, List<BsonDocument> indexes) {
    public MetadataDocument {
        indexes = List.copyOf(indexes);
    }

    /** The document as UTF-8, on one line. */
    public byte[] toJson() {
        BsonDocument document = document();
        byte[] bson = BsonBytes.encode(document);
        String json = CanonicalJson.write(ByteSpan.of(bson));
        if (!Arrays.equals(CanonicalJson.read(json), bson)) {
            document.append(MetadataReader.EXACT, exact());
            json = CanonicalJson.write(ByteSpan.of(BsonBytes.encode(document)));
        }
        return json.getBytes(StandardCharsets.UTF_8);
    }

    private BsonDocument document() {
        BsonDocument document = new BsonDocument();
        if (!description.options().isEmpty()) {
            document.append("options", description.options());
        }
        document.append("indexes", new BsonArray(indexes));
        description.uuid().ifPresent(uuid -> document.append("uuid", new BsonString(hex(uuid))));
        return document.append(
                        "collectionName", new BsonString(description.namespace().collection()))
                .append("type", new BsonString(description.type().text()));
    }

    private BsonString exact() {
        BsonDocument exact =
                new BsonDocument("options", description.options()).append("indexes", new BsonArray(indexes));
        return new BsonString(Base64.getEncoder().encodeToString(BsonBytes.encode(exact)));
    }

    private static String hex(UUID uuid) {
        return uuid.toString().replace("-", "");
    }
}
