package dev.nightkeep.restore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.nightkeep.codec.Compression;
import dev.nightkeep.error.ConfigurationException;
import dev.nightkeep.error.CorruptBackupException;
import dev.nightkeep.error.NightkeepException;
import dev.nightkeep.key.NoEncryption;
import dev.nightkeep.progress.ProgressEvent;
import dev.nightkeep.source.CollectionDescription;
import dev.nightkeep.source.CollectionType;
import dev.nightkeep.store.BackupStore;
import dev.nightkeep.store.Stores;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.bson.BsonDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class MongodumpDirectoryTest {
    private static final CollectionDescription ORDERS = Samples.collection("shop.orders");
    private static final CollectionDescription ODD = Samples.collection("shop.odd name/with~ü*$ and 100%");
    private static final CollectionDescription LONG = Samples.collection("other." + "long ".repeat(50));
    private static final CollectionDescription WEATHER = Samples.timeSeries("shop.weather");
    private static final CollectionDescription RECENT = Samples.view("shop.recent");
    private static final byte[] NO_DOCUMENT = {};

    @TempDir
    private Path folder;

    private final List<String> notices = new CopyOnWriteArrayList<>();

    @ParameterizedTest
    @CsvSource({"false, 1", "false, 3", "true, 1", "true, 3"})
    void visit_everyKindOfCollection_showsWhatIsThere(boolean gzip, int threads) {
        new DumpFiles(folder, gzip)
                .collection(RECENT, NO_DOCUMENT)
                .collection(WEATHER, Samples.part(0, 3).bytes())
                .collection(ORDERS, Samples.part(0, 20_000).bytes())
                .collection(ODD, NO_DOCUMENT)
                .collection(LONG, Samples.part(0, 2).bytes())
                .file("prelude.json", "{}".getBytes(StandardCharsets.UTF_8));
        Collector seen = Collector.of(contents(), threads);
        assertThat(seen.begun)
                .extracting(StoredCollection::description)
                .containsExactlyInAnyOrder(LONG, ODD, ORDERS, WEATHER, RECENT)
                .endsWith(RECENT);
        assertThat(seen.documents("shop.orders")).containsExactlyInAnyOrderElementsOf(Samples.documents(0, 20_000));
        assertThat(seen.documents("shop.weather")).isEqualTo(Samples.documents(0, 3));
        assertThat(seen.documents.get(LONG.namespace())).hasSize(2);
        assertThat(seen.ended).hasSize(5);
        assertThat(seen.begun).allSatisfy(shown -> assertThat(shown.indexes()).containsExactly(Samples.ID_INDEX));
        assertThat(notices).isEmpty();
    }

    @Test
    void visit_timeSeriesWithALongName_findsItsBuckets() {
        CollectionDescription series = Samples.timeSeries("shop." + "t".repeat(230));
        new DumpFiles(folder, true).collection(series, Samples.part(0, 3).bytes());
        assertThat(Collector.of(contents(), 1).documents.get(series.namespace()))
                .hasSize(3);
    }

    /** Of a backup of ours with another codec, whose names have room for longer endings. */
    @Test
    void visit_dumpFolderWithZstd_findsEverything() {
        CollectionDescription series = Samples.timeSeries("shop." + "t".repeat(230));
        BackupStore store = Stores.directory(folder);
        new BackupFixture(store, Compression.ZSTD, new NoEncryption())
                .metadata(series)
                .documents(series, Samples.part(0, 3), Samples.part(3, 5))
                .finish();
        Path dump = folder.resolve(BackupFixture.LAYOUT.key("dump").value());
        BackupContents contents = new MongodumpDirectory(dump, notice());
        assertThat(Collector.of(contents, 1).documents.get(series.namespace())).hasSize(5);
    }

    @Test
    void visit_timeSeriesWithoutBuckets_takesTheDocumentsUnderItsOwnName() {
        new DumpFiles(folder, false)
                .metadata(WEATHER)
                .raw("shop/weather.bson", Samples.part(0, 3).bytes());
        assertThat(Collector.of(contents(), 1).documents("shop.weather")).hasSize(3);
    }

    @Test
    void visit_folderOfOneDatabase_namesItAfterTheFolder() {
        new DumpFiles(folder, false)
                .collection(ORDERS, Samples.part(0, 3).bytes())
                .file("shop/prelude.json", NO_DOCUMENT);
        BackupContents contents = new MongodumpDirectory(folder.resolve("shop"), notice());
        assertThat(Collector.of(contents, 1).documents("shop.orders")).hasSize(3);
        assertThat(contents.proven()).isFalse();
        assertThat(contents.name()).endsWith("shop");
    }

    @Test
    void visit_withoutMetadata_isAPlainCollection() {
        new DumpFiles(folder, true).documents(ORDERS, Samples.part(0, 3).bytes());
        Collector seen = Collector.of(contents(), 1);
        assertThat(seen.begun.getFirst().description())
                .isEqualTo(new CollectionDescription(
                        ORDERS.namespace(), CollectionType.COLLECTION, new BsonDocument(), Optional.empty()));
        assertThat(seen.documents("shop.orders")).hasSize(3);
    }

    @Test
    void visit_viewThatWasCopied_isACollection() {
        new DumpFiles(folder, false)
                .raw("shop/v.metadata.json", "{\"type\":\"view\",\"indexes\":[]}".getBytes(StandardCharsets.UTF_8))
                .raw("shop/v.bson", Samples.part(0, 3).bytes());
        assertThat(Collector.of(contents(), 1).documents("shop.v")).hasSize(3);
    }

    @Test
    void visit_whatIsNotRestored_isSaid() {
        new DumpFiles(folder, false)
                .collection(ORDERS, NO_DOCUMENT)
                .collection(
                        Samples.collection("admin.system.users"),
                        Samples.part(0, 1).bytes())
                .documents(Samples.collection("shop.$admin.system.roles"), NO_DOCUMENT)
                .documents(Samples.collection("local.startup_log"), NO_DOCUMENT)
                .raw("oplog.bson", NO_DOCUMENT)
                .raw("notes.txt", NO_DOCUMENT)
                .raw("shop/notes.txt", NO_DOCUMENT)
                .raw("shop/folder/x.bson", NO_DOCUMENT);
        assertThat(Collector.of(contents(), 1).ended).containsExactly(ORDERS.namespace());
        assertThat(notices)
                .hasSize(7)
                .anyMatch(notice -> notice.startsWith("admin.system.users is not restored"))
                .anyMatch(notice -> notice.startsWith("shop.$admin.system.roles is not restored"))
                .anyMatch(notice -> notice.startsWith("local.startup_log is not restored"))
                .anyMatch(notice -> notice.contains("oplog.bson is not replayed"));
    }

    @Test
    void visit_fileCutOff_isCorruptAndNamesFileAndPlace() {
        byte[] documents = Samples.part(0, 3).bytes();
        for (int length : new int[] {documents.length - 1, 43, 2}) {
            new DumpFiles(folder, false).collection(ORDERS, Arrays.copyOf(documents, length));
            assertCorrupt("orders.bson is cut off", "at byte " + length / 41 * 41);
        }
    }

    @ParameterizedTest
    @CsvSource({"0, -1", "0, 4", "3, 127", "40, 1"})
    void visit_fileThatIsNoBson_isCorruptAndNamesThePlace(int index, int value) {
        byte[] documents = Samples.part(0, 3).bytes();
        documents[41 + index] = (byte) value;
        documents[41 + index + (index == 0 ? 1 : 0)] = (byte) (index == 0 ? value >> 8 : value);
        new DumpFiles(folder, false).collection(ORDERS, documents);
        assertCorrupt("orders.bson", "at byte 41");
    }

    @Test
    void visit_gzipThatIsCutOff_isCorrupt() {
        byte[] gzip = DumpFiles.gzip(Samples.part(0, 3).bytes());
        for (int length : new int[] {0, 5, gzip.length - 1}) {
            new DumpFiles(folder, true).metadata(ORDERS).raw("shop/orders.bson.gz", Arrays.copyOf(gzip, length));
            assertCorrupt("orders.bson.gz");
        }
    }

    @Test
    void visit_metadataWithoutDocuments_isCorrupt() {
        new DumpFiles(folder, false).metadata(ORDERS);
        assertCorrupt("has no documents beside it");
    }

    @Test
    void visit_viewWithDocuments_isCorrupt() {
        new DumpFiles(folder, false).metadata(RECENT).documents(RECENT, NO_DOCUMENT);
        assertCorrupt("describes a view");
    }

    @Test
    void visit_bucketsWithoutMetadata_isCorrupt() {
        new DumpFiles(folder, false).documents(WEATHER, NO_DOCUMENT);
        assertCorrupt("its metadata is not there");
    }

    @Test
    void visit_cutNameWithoutMetadata_isCorrupt() {
        new DumpFiles(folder, false).documents(LONG, NO_DOCUMENT);
        assertCorrupt("name that was cut");
    }

    @Test
    void visit_sameCollectionTwice_isCorrupt() {
        new DumpFiles(folder, false).collection(ORDERS, NO_DOCUMENT);
        new DumpFiles(folder, true).documents(ORDERS, NO_DOCUMENT);
        assertCorrupt("is there twice");
    }

    @Test
    void visit_nameThatIsNotEscaped_isCorrupt() {
        new DumpFiles(folder, false).raw("shop/100%.bson", NO_DOCUMENT);
        assertCorrupt("not an escaped collection name");
    }

    @Test
    void visit_linkThatLeadsOut_isCorrupt() throws IOException {
        Path outside = Files.write(folder.resolve("secret.bson"), NO_DOCUMENT);
        Path dump = Files.createDirectories(folder.resolve("dump/shop"));
        Files.createSymbolicLink(dump.resolve("a.bson"), outside);
        assertThatThrownBy(() -> Collector.of(new MongodumpDirectory(folder.resolve("dump"), notice()), 1))
                .isInstanceOf(CorruptBackupException.class)
                .hasMessageContaining("leads out");
    }

    @ParameterizedTest
    @ValueSource(strings = {"none", "empty", "dotted"})
    void visit_noDump_saysWhatToName(String name) throws IOException {
        Files.createDirectories(folder.resolve("empty/a"));
        new DumpFiles(folder, false).raw("dotted/my.db/a.bson", NO_DOCUMENT);
        BackupContents contents = new MongodumpDirectory(folder.resolve(name), notice());
        assertThatThrownBy(() -> Collector.of(contents, 1)).isInstanceOf(ConfigurationException.class);
    }

    private void assertCorrupt(String... messages) {
        assertThatThrownBy(() -> Collector.of(contents(), 2))
                .isInstanceOf(CorruptBackupException.class)
                .extracting(failure -> ((NightkeepException) failure).userMessage())
                .asString()
                .contains(messages);
    }

    private BackupContents contents() {
        return new MongodumpDirectory(folder, notice());
    }

    private dev.nightkeep.progress.ProgressListener notice() {
        return event -> {
            if (event instanceof ProgressEvent.Noticed noticed) {
                notices.add(noticed.sentence());
            }
        };
    }
}
