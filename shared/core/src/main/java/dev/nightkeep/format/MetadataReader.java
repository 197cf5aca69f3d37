package dev.nightkeep.format;

import dev.nightkeep.bson.BsonBytes;
import dev.nightkeep.bson.CanonicalJson;
import dev.nightkeep.error.CorruptBackupException;
import dev.nightkeep.namespace.Namespace;
import dev.nightkeep.source.CollectionDescription;
import dev.nightkeep.source.CollectionType;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.bson.BsonArray;
import org.bson.BsonDocument;
import org.bson.BsonValue;

/**
 * Reads metadata documents of every version of mongodump: any member may be missing, the file may be empty, numbers may
 * be written the relaxed way.
 */
public final class MetadataReader {
    /** The member that is there only when options and indexes would not come back as they are. */
    static final String EXACT = "nightkeepBson";

    private static final Pattern UUID_HEX = Pattern.compile(
            "(\\p{XDigit}{8})-?(\\p{XDigit}{4})-?(\\p{XDigit}{4})-?(\\p{XDigit}{4})-?(\\p{XDigit}{12})");

    private final BsonDocument document;
    private final BsonDocument definition;

    private MetadataReader(BsonDocument document) {
        this.document = document;
        this.definition = text(EXACT).map(MetadataReader::exact).orElse(document);
    }

    /**
     * Takes the document apart.
     *
     * @throws CorruptBackupException when it is no Extended JSON
     */
    public static MetadataReader of(byte[] json) {
        String text = new String(json, StandardCharsets.UTF_8);
        return new MetadataReader(text.isBlank() ? new BsonDocument() : BsonBytes.decode(CanonicalJson.read(text)));
    }

    /** The real name of the collection, for which its file's name may have been too short. */
    public Optional<String> collectionName() {
        return text("collectionName").filter(name -> !name.isEmpty());
    }

    /**
     * What it says about the collection of this name.
     *
     * @throws CorruptBackupException when a member is of a type that it cannot have
     */
    public MetadataDocument metadata(Namespace namespace) {
        BsonDocument options = member(definition, "options")
                .map(value -> require(value.isDocument(), value, "options").asDocument())
                .orElseGet(BsonDocument::new);
        return new MetadataDocument(new CollectionDescription(namespace, type(options), options, uuid()), indexes());
    }

    private List<BsonDocument> indexes() {
        BsonArray indexes = member(definition, "indexes")
                .map(value -> require(value.isArray(), value, "indexes").asArray())
                .orElseGet(BsonArray::new);
        return indexes.stream()
                .map(value -> require(value.isDocument(), value, "indexes").asDocument())
                .toList();
    }

    private CollectionType type(BsonDocument options) {
        Optional<String> stated = text("type").filter(type -> !type.isEmpty());
        if (stated.isPresent()) {
            return CollectionType.of(stated.get());
        }
        if (options.containsKey("viewOn")) {
            return CollectionType.VIEW;
        }
        return options.containsKey("timeseries") ? CollectionType.TIMESERIES : CollectionType.COLLECTION;
    }

    private Optional<UUID> uuid() {
        return text("uuid")
                .map(UUID_HEX::matcher)
                .filter(Matcher::matches)
                .map(hex -> UUID.fromString(hex.replaceFirst("$1-$2-$3-$4-$5")));
    }

    private Optional<String> text(String name) {
        return member(document, name)
                .map(value -> require(value.isString(), value, name))
                .map(value -> value.asString().getValue());
    }

    private static Optional<BsonValue> member(BsonDocument document, String name) {
        return Optional.ofNullable(document.get(name)).filter(value -> !value.isNull());
    }

    private static BsonValue require(boolean fits, BsonValue value, String name) {
        if (fits) {
            return value;
        }
        throw new CorruptBackupException(
                "Member '%s' of a metadata document is a %s".formatted(name, value.getBsonType()),
                "Check who wrote the file; mongodump and Nightkeep did not");
    }

    private static BsonDocument exact(String base64) {
        try {
            return BsonBytes.decode(Base64.getDecoder().decode(base64));
        } catch (IllegalArgumentException e) {
            throw new CorruptBackupException(
                    "Member '%s' of a metadata document is not base64".formatted(EXACT),
                    "Restore another backup; this one was changed",
                    e);
        }
    }
}
