package dev.nightkeep.restore;

import dev.nightkeep.bson.ByteSpan;
import dev.nightkeep.bson.DocumentBlock;
import dev.nightkeep.format.BlockChecksum;
import dev.nightkeep.format.FileAttributes;
import dev.nightkeep.format.JobName;
import dev.nightkeep.format.JsonChecksum;
import dev.nightkeep.format.JsonFraming;
import dev.nightkeep.format.JsonHeader;
import dev.nightkeep.format.MetadataDocument;
import dev.nightkeep.format.Producer;
import dev.nightkeep.hash.Digest;
import dev.nightkeep.source.CollectionDescription;
import dev.nightkeep.source.SourceDescription;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.bson.BsonDocument;

/** Puts the pieces of a document of {@code format: json} together, one part for each piece. */
final class JsonFixture {
    private final List<RawPart> parts = new ArrayList<>();
    private final Map<String, JsonChecksum> checksums = new TreeMap<>();
    private boolean first = true;
    private boolean inFiles;

    JsonFixture() {
        add(JsonFraming.opening(header()));
    }

    static JsonHeader header() {
        return new JsonHeader(
                1,
                BackupFixture.ID,
                JobName.DEFAULT,
                BackupFixture.ID.started(),
                new Producer("nightkeep", "0.1"),
                new SourceDescription("MongoDB 8.0.4", "8.0.4", "standalone"));
    }

    private void add(byte[] piece) {
        parts.add(new RawPart(piece, 0));
    }

    JsonFixture collection(CollectionDescription collection, RawPart... blocks) {
        add(JsonFraming.beginCollection(new MetadataDocument(collection, List.<BsonDocument>of()), first));
        first = false;
        BlockChecksum checksum = new BlockChecksum();
        boolean nothingBefore = true;
        for (RawPart raw : blocks) {
            DocumentBlock block = new DocumentBlock(ByteSpan.of(raw.bytes()), raw.documents());
            parts.add(new RawPart(JsonFraming.documents(block, nothingBefore), raw.documents()));
            nothingBefore = false;
            checksum.add(block);
        }
        add(JsonFraming.endCollection());
        if (collection.hasDocuments()) {
            checksums.put(collection.namespace().toString(), checksum.result());
        }
        return this;
    }

    JsonFixture file(String path, byte[] content) {
        beginFiles();
        add(JsonFraming.beginFile(new FileAttributes(path, "rw-r-----", Instant.EPOCH), first));
        first = false;
        add(JsonFraming.fileContent(ByteSpan.of(content)));
        add(JsonFraming.endFile(content.length, Digest.of(content, 0, content.length)));
        return this;
    }

    private void beginFiles() {
        if (!inFiles) {
            add(JsonFraming.beginFilesystem());
            inFiles = true;
            first = true;
        }
    }

    List<RawPart> parts() {
        beginFiles();
        add(JsonFraming.closing(checksums));
        return parts;
    }

    String text() {
        ByteArrayOutputStream text = new ByteArrayOutputStream();
        parts().forEach(part -> text.writeBytes(part.bytes()));
        return text.toString(StandardCharsets.UTF_8);
    }
}
