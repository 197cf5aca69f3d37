package dev.nightkeep.restore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.nightkeep.error.ConfigurationException;
import dev.nightkeep.error.CorruptBackupException;
import dev.nightkeep.error.UnsupportedFormatException;
import dev.nightkeep.progress.Cancellation;
import dev.nightkeep.progress.ProgressEvent;
import dev.nightkeep.source.CollectionDescription;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.bson.BsonDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class MongodumpArchiveTest {
    private static final CollectionDescription ORDERS = Samples.collection("shop.orders");
    private static final CollectionDescription EMPTY = Samples.collection("shop.empty");
    private static final CollectionDescription WEATHER = Samples.timeSeries("shop.weather");
    private static final CollectionDescription RECENT = Samples.view("shop.recent");

    @TempDir
    private Path folder;

    private final List<String> notices = new ArrayList<>();

    private static ArchiveFixture everything() {
        return new ArchiveFixture(RECENT, WEATHER, ORDERS, EMPTY)
                .endDescriptions()
                .segment(ORDERS, Samples.part(0, 10).bytes())
                .segment(WEATHER, Samples.part(0, 3).bytes())
                .segment(EMPTY, new byte[0])
                .end(EMPTY)
                .segment(ORDERS, Samples.part(10, 40_000).bytes())
                .end(WEATHER)
                .end(ORDERS);
    }

    @ParameterizedTest
    @CsvSource({"false, 1", "false, 4", "true, 1", "true, 4"})
    void visit_interleavedSegments_showsEachCollection(boolean gzip, int threads) throws IOException {
        byte[] bytes = everything().bytes();
        Collector seen = Collector.of(archive(gzip ? DumpFiles.gzip(bytes) : bytes), threads);
        assertThat(seen.documents("shop.orders")).containsExactlyInAnyOrderElementsOf(Samples.documents(0, 40_000));
        assertThat(seen.documents("shop.weather")).containsExactlyInAnyOrderElementsOf(Samples.documents(0, 3));
        assertThat(seen.begun)
                .extracting(StoredCollection::description)
                .containsExactly(ORDERS, WEATHER, EMPTY, RECENT);
        assertThat(seen.begun).allSatisfy(shown -> assertThat(shown.indexes()).containsExactly(Samples.ID_INDEX));
        assertThat(seen.ended)
                .containsExactly(EMPTY.namespace(), WEATHER.namespace(), ORDERS.namespace(), RECENT.namespace());
    }

    @Test
    void visit_viewlessTimeSeries_takesTheDocumentsUnderItsOwnName() throws IOException {
        byte[] bytes = new ArchiveFixture(WEATHER)
                .endDescriptions()
                .segment("shop", "weather", Samples.part(0, 3).bytes())
                .end("shop", "weather")
                .bytes();
        assertThat(Collector.of(archive(bytes), 1).documents("shop.weather")).hasSize(3);
    }

    @Test
    void visit_usersAndOplog_areSaidAndPassedOver() throws IOException {
        byte[] bytes = new ArchiveFixture(ORDERS)
                .describe("admin", "system.users", "")
                .describe("", "oplog", "")
                .endDescriptions()
                .segment("admin", "system.users", Samples.part(0, 1).bytes())
                .segment("", "oplog", Samples.part(0, 2).bytes())
                .end("admin", "system.users")
                .end("", "oplog")
                .end(ORDERS)
                .bytes();
        Collector seen = Collector.of(archive(bytes), 1);
        assertThat(seen.ended).containsExactly(ORDERS.namespace());
        assertThat(notices)
                .hasSize(2)
                .anyMatch(notice -> notice.startsWith("admin.system.users is not restored"))
                .anyMatch(notice -> notice.contains("oplog is not replayed"));
    }

    @Test
    void visit_collectionPassedOver_isStillHeldAgainstItsChecksum() throws IOException {
        BackupContents good = archive(everything().bytes());
        good.visit(new Nothing(), 2, new Cancellation());
        assertThat(good.proven()).isFalse();
        assertThat(good.name()).endsWith("dump.archive");
        byte[] bytes = everything().bytes();
        bytes[bytes.length - 9] ^= 1;
        assertThatThrownBy(() -> archive(bytes).visit(new Nothing(), 2, new Cancellation()))
                .isInstanceOf(CorruptBackupException.class);
    }

    @Test
    void visit_documentChanged_failsItsChecksumAndIsNotEnded() throws IOException {
        byte[] bytes = everything().bytes();
        int place = new String(bytes, StandardCharsets.ISO_8859_1).indexOf("document 39999");
        bytes[place] = 'D';
        Collector seen = new Collector();
        assertThatThrownBy(() -> archive(bytes).visit(seen, 2, new Cancellation()))
                .isInstanceOf(CorruptBackupException.class)
                .hasMessageContaining("'shop.orders' whose CRC-64");
        assertThat(seen.ended).doesNotContain(ORDERS.namespace());
    }

    @Test
    void visit_cutOffAnywhere_isCorrupt() throws IOException {
        byte[] bytes = new ArchiveFixture(ORDERS, RECENT)
                .endDescriptions()
                .segment(ORDERS, Samples.part(0, 3).bytes())
                .end(ORDERS)
                .bytes();
        for (int length = 0; length < bytes.length; length += 5) {
            byte[] cut = Arrays.copyOf(bytes, length);
            assertThatThrownBy(() -> Collector.of(archive(cut), 1)).isInstanceOf(CorruptBackupException.class);
        }
    }

    @Test
    void visit_endsBeforeACollectionDoes_isCorrupt() throws IOException {
        byte[] bytes =
                new ArchiveFixture(ORDERS, EMPTY).endDescriptions().end(EMPTY).bytes();
        assertCorrupt(bytes, "ends before the documents of 'shop.orders' do");
    }

    @Test
    void visit_documentsWhereNoneCanBe_isCorrupt() throws IOException {
        assertCorrupt(new ArchiveFixture(ORDERS).endDescriptions().end(EMPTY).bytes(), "where none can be");
        assertCorrupt(new ArchiveFixture(RECENT).endDescriptions().end(RECENT).bytes(), "where none can be");
        ArchiveFixture twice = new ArchiveFixture(ORDERS).endDescriptions().end(ORDERS);
        assertCorrupt(twice.end(ORDERS).bytes(), "where none can be");
    }

    @Test
    void visit_descriptionsThatDoNotFit_isCorrupt() throws IOException {
        assertCorrupt(new ArchiveFixture(ORDERS, ORDERS).endDescriptions().bytes(), "twice");
        assertCorrupt(
                new ArchiveFixture().describe("a.b", "c", "").endDescriptions().bytes(), "not the name");
        assertCorrupt(
                new ArchiveFixture()
                        .document(new BsonDocument())
                        .endDescriptions()
                        .bytes(),
                "not the members");
    }

    @Test
    void visit_somethingElse_isCorruptOrUnsupported() throws IOException {
        assertCorrupt("no archive at all".getBytes(StandardCharsets.UTF_8), "does not begin");
        byte[] newer = new ArchiveFixture("1.0", ORDERS).endDescriptions().bytes();
        assertThatThrownBy(() -> Collector.of(archive(newer), 1)).isInstanceOf(UnsupportedFormatException.class);
        assertThatThrownBy(() -> Collector.of(new MongodumpArchive(folder.resolve("none"), event -> {}), 1))
                .isInstanceOf(ConfigurationException.class);
    }

    /** The check value that catalogues of checksums give for CRC-64/XZ. */
    @Test
    void crc64_digits_hasThePublishedValue() {
        Crc64 crc = new Crc64();
        crc.update("123456789".getBytes(StandardCharsets.US_ASCII));
        assertThat(crc.getValue()).isEqualTo(0x995dc9bbdf1939faL);
        crc.reset();
        assertThat(crc.getValue()).isZero();
    }

    private void assertCorrupt(byte[] bytes, String message) throws IOException {
        BackupContents contents = archive(bytes);
        assertThatThrownBy(() -> Collector.of(contents, 2))
                .isInstanceOf(CorruptBackupException.class)
                .hasMessageContaining(message);
    }

    private BackupContents archive(byte[] bytes) throws IOException {
        return new MongodumpArchive(Files.write(folder.resolve("dump.archive"), bytes), event -> {
            if (event instanceof ProgressEvent.Noticed noticed) {
                notices.add(noticed.sentence());
            }
        });
    }
}
