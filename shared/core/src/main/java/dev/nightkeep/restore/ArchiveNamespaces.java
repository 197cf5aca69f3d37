package dev.nightkeep.restore;

import dev.nightkeep.bson.BsonBytes;
import dev.nightkeep.error.UnsupportedFormatException;
import dev.nightkeep.format.PartLimits;
import dev.nightkeep.progress.ProgressEvent;
import dev.nightkeep.progress.ProgressListener;
import dev.nightkeep.source.CollectionDescription;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.bson.BsonDocument;
import org.bson.BsonString;

/** The namespaces that an archive of mongodump describes before their documents come. For one thread. */
final class ArchiveNamespaces {
    /** There has been no other. */
    private static final BsonString VERSION = new BsonString("0.1");

    private final ArchiveInput input;
    private final ProgressListener progress;
    private final Map<String, ArchivedDocuments> byKey = new TreeMap<>();

    ArchiveNamespaces(ArchiveInput input, ProgressListener progress) {
        this.input = input;
        this.progress = progress;
    }

    /** Reads the archive from its first byte to where documents begin. */
    void read() {
        input.requireMagic();
        requireKnownVersion(input.nextHeader().orElseThrow(() -> input.corrupt("is cut off")));
        long bytes = 0;
        for (var next = input.nextDocument(); next.isPresent(); next = input.nextDocument()) {
            bytes += next.get().length;
            if (bytes > PartLimits.MAX_RAW_BYTES) {
                throw input.corrupt("describes more collections than a server has");
            }
            add(ArchiveHeader.of(BsonBytes.decode(next.get())));
        }
    }

    private void requireKnownVersion(BsonDocument header) {
        if (!VERSION.equals(header.get("version"))) {
            throw new UnsupportedFormatException(
                    "The archive's version is %s, this program reads %s".formatted(header.get("version"), VERSION),
                    "Use a newer Nightkeep, or dump into a directory");
        }
    }

    private void add(ArchiveHeader header) {
        if (header.isOplog()) {
            put(header.key(), passedOver("The oplog is not replayed: each collection is as it was when it was read"));
            return;
        }
        StoredCollection definition = header.definition();
        CollectionDescription description = definition.description();
        ArchivedDocuments documents = NotRestored.includes(description.namespace())
                ? passedOver("%s is not restored: it belongs to the server that it was dumped from"
                        .formatted(description.namespace()))
                : new ArchivedDocuments(Optional.of(definition));
        put(header.key(), documents);
        byKey.put(description.dataNamespace().toString(), documents);
    }

    private void put(String key, ArchivedDocuments documents) {
        if (byKey.put(key, documents) != null) {
            throw input.corrupt("describes '%s' twice".formatted(key));
        }
    }

    private ArchivedDocuments passedOver(String sentence) {
        progress.on(new ProgressEvent.Noticed(sentence));
        return new ArchivedDocuments(Optional.empty());
    }

    /** What a header between documents is about. */
    ArchivedDocuments find(ArchiveHeader header) {
        return Optional.ofNullable(byKey.get(header.key()))
                .filter(documents -> !documents.ended() && !documents.isView())
                .orElseThrow(() -> input.corrupt("has documents of '%s' where none can be".formatted(header.key())));
    }

    /** Views, which have no documents, after it was seen that all the others have ended. */
    Set<ArchivedDocuments> remaining() {
        Set<ArchivedDocuments> remaining = new LinkedHashSet<>(byKey.values());
        remaining.removeIf(ArchivedDocuments::ended);
        byKey.forEach((key, documents) -> {
            if (!documents.ended() && !documents.isView()) {
                throw input.corrupt("ends before the documents of '%s' do".formatted(key));
            }
        });
        return remaining;
    }
}
