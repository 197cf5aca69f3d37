package dev.nightkeep.restore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.nightkeep.error.ConfigurationException;
import dev.nightkeep.error.CorruptBackupException;
import dev.nightkeep.namespace.Namespace;
import dev.nightkeep.progress.ProgressListener;
import dev.nightkeep.source.CollectionDescription;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class LocalContentsTest {
    private static final CollectionDescription ORDERS = Samples.collection("shop.orders");

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void open_bsonFile_takesItsNameAndTheMetadataBesideIt(boolean gzip) {
        new DumpFiles(folder, gzip).collection(ORDERS, Samples.part(0, 3).bytes());
        Collector seen = Collector.of(open("shop/orders.bson" + (gzip ? ".gz" : "")), 1);
        assertThat(seen.documents("shop.orders")).hasSize(3);
        assertThat(seen.begun).extracting(StoredCollection::description).containsExactly(ORDERS);
    }

    @Test
    void bsonFile_anotherNamespace_isTakenFromTheCaller() {
        new DumpFiles(folder, false).documents(ORDERS, Samples.part(0, 3).bytes());
        BsonFile file = new BsonFile(folder.resolve("shop/orders.bson"), new Namespace("a", "b"));
        assertThat(Collector.of(file, 3).documents("a.b")).hasSize(3);
        assertThat(file.proven()).isFalse();
        assertThat(file.name()).endsWith("orders.bson");
    }

    @Test
    void bsonFile_metadataLargerThanAny_isCorrupt() {
        byte[] large = new byte[dev.nightkeep.format.PartLimits.MAX_METADATA_BYTES + 1];
        new DumpFiles(folder, true).documents(ORDERS, new byte[0]).file("shop/orders.metadata.json", large);
        assertThatThrownBy(() -> Collector.of(open("shop/orders.bson.gz"), 1))
                .isInstanceOf(CorruptBackupException.class)
                .hasMessageContaining("larger than options and indexes");
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void open_archive_isKnownByHowItBegins(boolean gzip) {
        byte[] bytes = new ArchiveFixture(ORDERS).endDescriptions().end(ORDERS).bytes();
        new DumpFiles(folder, false).raw("dump", gzip ? DumpFiles.gzip(bytes) : bytes);
        assertThat(Collector.of(open("dump"), 1).ended).containsExactly(ORDERS.namespace());
    }

    @Test
    void open_directory_isADumpOfMongodump() {
        new DumpFiles(folder, false).collection(ORDERS, new byte[0]);
        assertThat(open("shop")).isInstanceOf(MongodumpDirectory.class);
    }

    @Test
    void open_json_isTheDocument() {
        byte[] text = new JsonFixture().collection(ORDERS).text().getBytes(StandardCharsets.UTF_8);
        new DumpFiles(folder, true).file("backup.json", text);
        assertThat(Collector.of(open("backup.json.gz"), 1).ended).containsExactly(ORDERS.namespace());
    }

    @ParameterizedTest
    @ValueSource(strings = {"none", "notes.txt", "my.folder/a.bson"})
    void open_somethingElse_saysWhatToName(String name) throws java.io.IOException {
        new DumpFiles(folder, false).raw("notes.txt", new byte[] {40, -75, 47, -3});
        Files.createDirectories(folder.resolve("my.folder"));
        assertThatThrownBy(() -> open(name))
                .isInstanceOfAny(ConfigurationException.class, CorruptBackupException.class);
    }

    private BackupContents open(String name) {
        return LocalContents.open(folder.resolve(name), ProgressListener.none());
    }
}
