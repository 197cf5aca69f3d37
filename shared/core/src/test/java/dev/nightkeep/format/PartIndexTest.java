package dev.nightkeep.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.nightkeep.codec.PartRecord;
import dev.nightkeep.error.CorruptBackupException;
import dev.nightkeep.hash.Digest;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class PartIndexTest {
    private static final Digest HASH = Digest.of(new byte[0], 0, 0);
    private static final String PART =
            "{\"part\":{\"offset\":%d,\"bytes\":20,\"rawBytes\":7,\"documents\":1,\"sha256\":\"" + HASH + "\"}}\n";
    private static final String OBJECT =
            "{\"object\":{\"key\":\"dump/a/%s.bson.gz\",\"kind\":\"documents\",\"namespace\":\"a.b\",\"bytes\":20,"
                    + "\"sha256\":\"" + HASH + "\",\"parts\":1,\"documents\":1,\"rawBytes\":7}}\n";

    @Test
    void next_written_givesObjectsWithTheirPartsInOrder() throws IOException {
        List<IndexedObject> objects = List.of(file("files/a", 0), documents("dump/a/b.bson.gz", 3));
        ByteArrayOutputStream stored = new ByteArrayOutputStream();
        try (PartIndexWriter writer = new PartIndexWriter(stored)) {
            objects.forEach(writer::add);
            assertThat(writer.finish("parts.jsonl.gz")).isEqualTo(reference(stored.toByteArray()));
        }
        assertThat(readAll(new GZIPInputStream(new ByteArrayInputStream(stored.toByteArray())).readAllBytes()))
                .isEqualTo(objects);
    }

    @Test
    void add_manyThreads_keepsTheLinesOfAnObjectTogether() throws IOException {
        ByteArrayOutputStream stored = new ByteArrayOutputStream();
        try (PartIndexWriter writer = new PartIndexWriter(stored)) {
            IntStream.range(0, 200).parallel().forEach(i -> writer.add(documents("dump/a/" + i + ".bson.gz", i % 7)));
            writer.finish("parts.jsonl.gz");
        }
        byte[] lines = new GZIPInputStream(new ByteArrayInputStream(stored.toByteArray())).readAllBytes();
        assertThat(readAll(lines)).hasSize(200);
    }

    @Test
    void next_emptyIndex_isEmpty() {
        assertThat(readAll(new byte[0])).isEmpty();
    }

    @Test
    void next_unknownMember_isPassedOver() {
        String part = PART.formatted(0).replace("\"documents\"", "\"later\":[{}],\"documents\"");
        assertThat(readAll(utf8(part + OBJECT.formatted("b")))).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}\n",
                "\n",
                "null\n",
                "{\"note\":{}}\n",
                "{\"part\":null,\"object\":null}\n",
                "{\"part\":{\"offset\":0}}\n",
                "[1]\n",
                "x\n",
            })
    void next_unknownLine_isCorruptNamingTheLine(String line) {
        String good = PART.formatted(0) + OBJECT.formatted("b");
        assertCorrupt(good + line + good, "line 3");
    }

    @Test
    void next_partOfTooManyBytes_isCorrupt() {
        assertCorrupt(PART.formatted(0).replace("\"rawBytes\":7", "\"rawBytes\":99999999999"), "line 1");
    }

    @Test
    void next_sumsThatDoNotHold_isCorrupt() {
        assertCorrupt(PART.formatted(1) + OBJECT.formatted("b"), "line 2");
        assertCorrupt(PART.formatted(0) + PART.formatted(20) + OBJECT.formatted("b"), "line 3");
        assertCorrupt(PART.formatted(0) + OBJECT.formatted("b").replace("\"rawBytes\":7", "\"rawBytes\":8"), "line 2");
    }

    @Test
    void next_keyListedTwice_isCorrupt() {
        String object = PART.formatted(0) + OBJECT.formatted("b");
        assertCorrupt(object + object, "line 4");
    }

    @Test
    void next_keyThatLeavesTheBackup_isCorrupt() {
        assertCorrupt(PART.formatted(0) + OBJECT.formatted("../../x"), "line 2");
    }

    @Test
    void next_partsWithoutObject_isCorrupt() {
        assertCorrupt(PART.formatted(0) + OBJECT.formatted("b") + PART.formatted(0), "line 4");
    }

    @Test
    void next_cutOffInALine_isCorrupt() {
        String lines = PART.formatted(0) + OBJECT.formatted("b");
        assertCorrupt(lines.substring(0, lines.length() - 1), "line 2");
    }

    @Test
    void next_lineWithoutEnd_isCorruptAndNotHeld() {
        assertCorrupt(" ".repeat(70_000) + PART.formatted(0), "line 1");
    }

    @Test
    void add_lineLongerThanAnyMayBe_isRefused() {
        PartRecord part =
                new PartRecord(0, 1, 1, 1, Optional.of("x".repeat(70_000)), Optional.empty(), Optional.of(HASH));
        IndexedObject object = new IndexedObject(record(ObjectKind.JSON, "a.json", List.of(part)), List.of(part));
        try (PartIndexWriter writer = new PartIndexWriter(new ByteArrayOutputStream())) {
            assertThatThrownBy(() -> writer.add(object)).isInstanceOf(IllegalArgumentException.class);
        }
    }

    private static void assertCorrupt(String lines, String message) {
        assertThatThrownBy(() -> readAll(utf8(lines)))
                .isInstanceOf(CorruptBackupException.class)
                .hasMessageContaining("parts.jsonl.gz")
                .hasMessageContaining(message);
    }

    private static List<IndexedObject> readAll(byte[] lines) {
        List<IndexedObject> objects = new ArrayList<>();
        try (PartIndexReader reader = new PartIndexReader("parts.jsonl.gz", new ByteArrayInputStream(lines))) {
            for (var next = reader.next(); next.isPresent(); next = reader.next()) {
                objects.add(next.get());
            }
        }
        return objects;
    }

    private static PartIndexReference reference(byte[] stored) {
        return new PartIndexReference("parts.jsonl.gz", stored.length, Digest.of(stored, 0, stored.length));
    }

    private static IndexedObject documents(String key, int parts) {
        List<PartRecord> records = IntStream.range(0, parts)
                .mapToObj(i -> new PartRecord(20L * i, 20, 7, 1, Optional.of("1"), Optional.empty(), Optional.of(HASH)))
                .toList();
        return new IndexedObject(record(ObjectKind.DOCUMENTS, key, records), records);
    }

    private static IndexedObject file(String key, int parts) {
        IndexedObject documents = documents(key, parts);
        return new IndexedObject(record(ObjectKind.FILE, key, documents.parts()), documents.parts());
    }

    private static ObjectRecord record(ObjectKind kind, String key, List<PartRecord> parts) {
        return new ObjectRecord(
                key,
                kind,
                Optional.of("a.b").filter(name -> kind == ObjectKind.DOCUMENTS),
                parts.stream().mapToLong(PartRecord::bytes).sum(),
                Optional.of(HASH),
                parts.size(),
                parts.stream().mapToLong(PartRecord::documents).sum(),
                parts.stream().mapToLong(PartRecord::rawBytes).sum(),
                Optional.of(new FileAttributes("a", "rw-------", Instant.EPOCH))
                        .filter(file -> kind == ObjectKind.FILE));
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
