package dev.nightkeep.format;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nightkeep.codec.PartRecord;
import dev.nightkeep.hash.Digest;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;

/** Holds the part index against a file that version 1 wrote. */
final class PartIndexGoldenTest {
    private static final String GOLDEN = "parts-1.jsonl";
    private static final Digest FIRST = new Digest("9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08");
    private static final Digest SECOND = new Digest("60303ae22b998861bce3b28f33eec1be758a213c86c93c076dbe9f558c11c752");
    private static final Digest WHOLE = new Digest("fd61a03af4f77d870fc21e05e7e80678095c92d808cfb3b5c279ee04c74aca13");

    private static final List<IndexedObject> OBJECTS = List.of(
            new IndexedObject(
                    object("dump/app/users.metadata.json.gz", ObjectKind.METADATA, 124, FIRST, 1, 0, 187),
                    List.of(new PartRecord(0, 124, 187, 0, Optional.empty(), Optional.empty(), Optional.of(FIRST)))),
            new IndexedObject(
                    object("dump/app/users.bson.gz", ObjectKind.DOCUMENTS, 812446, WHOLE, 2, 10713, 4194473),
                    List.of(
                            new PartRecord(
                                    0,
                                    812345,
                                    4194101,
                                    10712,
                                    Optional.of("{\"$oid\": \"65f000000000000000000001\"}"),
                                    Optional.of("{\"$numberInt\": \"7\"}"),
                                    Optional.of(FIRST)),
                            new PartRecord(
                                    812345,
                                    101,
                                    372,
                                    1,
                                    Optional.of("\"ü\""),
                                    Optional.of("\"ü\""),
                                    Optional.of(SECOND)))),
            new IndexedObject(
                    new ObjectRecord(
                            "files/etc/app.yml.gz",
                            ObjectKind.FILE,
                            Optional.empty(),
                            20,
                            Optional.of(SECOND),
                            1,
                            0,
                            0,
                            Optional.of(new FileAttributes(
                                    "etc/app.yml", "rw-r-----", Instant.parse("2026-10-01T08:00:00Z")))),
                    List.of(new PartRecord(0, 20, 0, 0, Optional.empty(), Optional.empty(), Optional.of(SECOND)))));

    @Test
    void add_objects_givesTheGoldenLines() throws IOException {
        ByteArrayOutputStream stored = new ByteArrayOutputStream();
        try (PartIndexWriter writer = new PartIndexWriter(stored)) {
            OBJECTS.forEach(writer::add);
            writer.finish(BackupLayout.PART_INDEX);
        }
        assertThat(new GZIPInputStream(new ByteArrayInputStream(stored.toByteArray())))
                .hasSameContentAs(golden());
    }

    @Test
    void next_goldenLines_givesTheObjects() {
        List<IndexedObject> seen = new ArrayList<>();
        try (PartIndexReader reader = new PartIndexReader(GOLDEN, golden())) {
            for (var next = reader.next(); next.isPresent(); next = reader.next()) {
                seen.add(next.get());
            }
        }
        assertThat(seen).isEqualTo(OBJECTS);
    }

    private static InputStream golden() {
        return Objects.requireNonNull(PartIndexGoldenTest.class.getResourceAsStream(GOLDEN), GOLDEN);
    }

    private static ObjectRecord object(
            String key, ObjectKind kind, long bytes, Digest sha256, long parts, long documents, long rawBytes) {
        return new ObjectRecord(
                key,
                kind,
                Optional.of("app.users"),
                bytes,
                Optional.of(sha256),
                parts,
                documents,
                rawBytes,
                Optional.empty());
    }
}
