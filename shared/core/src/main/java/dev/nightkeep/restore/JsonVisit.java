package dev.nightkeep.restore;

import dev.nightkeep.error.UnsupportedFormatException;
import dev.nightkeep.format.JsonChecksum;
import dev.nightkeep.format.JsonCursor;
import dev.nightkeep.format.JsonHeader;
import dev.nightkeep.format.Manifest;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** One walk through the document of {@code format: json}. For one thread, and once. */
final class JsonVisit {
    private static final String HEADER = "backup_metadata";
    private static final String COLLECTIONS = "collections";
    private static final String CHECKSUMS = "checksums";

    private final JsonCursor cursor;
    private final JsonCollections collections;
    private final JsonFiles files;
    private final Map<String, JsonChecksum> stated = new HashMap<>();
    private final Set<String> seen = new HashSet<>();

    JsonVisit(JsonCursor cursor, JsonCollections collections, JsonFiles files) {
        this.cursor = cursor;
        this.collections = collections;
        this.files = files;
    }

    void run() {
        cursor.beginObject();
        for (var member = cursor.nextMember(); member.isPresent(); member = cursor.nextMember()) {
            show(member.get());
        }
        cursor.requireEnd();
        requireSeen(List.of(HEADER, COLLECTIONS, CHECKSUMS));
        collections.requireChecksums(stated);
    }

    private void show(String member) {
        switch (member) {
            case HEADER -> requireKnownVersion(cursor.parse(cursor.value(), JsonHeader.class));
            case COLLECTIONS -> {
                requireSeen(List.of(HEADER));
                collections.show();
            }
            case "filesystem" -> files.show();
            case CHECKSUMS -> readChecksums();
            default -> cursor.skip();
        }
        if (!seen.add(member)) {
            throw cursor.corrupt("has a second '%s'".formatted(member));
        }
    }

    private void requireKnownVersion(JsonHeader header) {
        if (header.formatVersion() < 1 || header.formatVersion() > Manifest.FORMAT_VERSION) {
            throw new UnsupportedFormatException(
                    "The document has format version %d, this program reads up to %d"
                            .formatted(header.formatVersion(), Manifest.FORMAT_VERSION),
                    "Use a newer Nightkeep");
        }
    }

    private void requireSeen(List<String> members) {
        for (String member : members) {
            if (!seen.contains(member)) {
                throw cursor.corrupt("should have had '%s' before".formatted(member));
            }
        }
    }

    private void readChecksums() {
        cursor.beginObject();
        for (var name = cursor.nextMember(); name.isPresent(); name = cursor.nextMember()) {
            if (stated.put(name.get(), cursor.parse(cursor.value(), JsonChecksum.class)) != null) {
                throw cursor.corrupt("has two checksums of one collection");
            }
        }
    }
}
