package dev.nightkeep.restore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.nightkeep.codec.Compression;
import dev.nightkeep.error.ConfigurationException;
import dev.nightkeep.error.CorruptBackupException;
import dev.nightkeep.error.RunCancelledException;
import dev.nightkeep.error.TargetRefusedException;
import dev.nightkeep.format.FileAttributes;
import dev.nightkeep.format.Manifest;
import dev.nightkeep.format.Totals;
import dev.nightkeep.key.NoEncryption;
import dev.nightkeep.progress.Cancellation;
import dev.nightkeep.source.CollectionDescription;
import dev.nightkeep.store.BackupStore;
import dev.nightkeep.store.InMemoryStore;
import dev.nightkeep.store.ObjectKey;
import dev.nightkeep.store.Precondition;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

final class DumpContentsTest {
    private static final CollectionDescription ORDERS = Samples.collection("shop.orders");
    private static final CollectionDescription WEATHER = Samples.timeSeries("shop.weather");
    private static final CollectionDescription RECENT = Samples.view("shop.recent");

    private final BackupStore store = new InMemoryStore();

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 5})
    void visit_everyKindOfCollection_showsWhatWasStored(int threads) {
        Manifest manifest = BackupFixture.gzip(store)
                .prelude()
                .metadata(RECENT)
                .metadata(WEATHER)
                .metadata(ORDERS, Samples.ID_INDEX)
                .documents(WEATHER, Samples.part(0, 3))
                .documents(ORDERS, Samples.part(0, 10), Samples.part(10, 15))
                .finish();
        Collector seen = Collector.of(contents(manifest), threads);
        assertThat(seen.documents("shop.orders")).containsExactlyInAnyOrderElementsOf(Samples.documents(0, 15));
        assertThat(seen.documents("shop.weather")).containsExactlyElementsOf(Samples.documents(0, 3));
        assertThat(seen.begun).last().isEqualTo(stored(RECENT, 0, 0));
        assertThat(seen.ended).hasSize(3).endsWith(RECENT.namespace());
    }

    @Test
    void visit_oneThread_keepsTheOrder() {
        Manifest manifest = BackupFixture.gzip(store)
                .metadata(ORDERS, Samples.ID_INDEX)
                .documents(ORDERS, Samples.part(0, 100), Samples.part(0, 0), Samples.part(100, 150))
                .finish();
        Collector seen = Collector.of(contents(manifest), 1);
        assertThat(seen.documents("shop.orders")).containsExactlyElementsOf(Samples.documents(0, 150));
        assertThat(seen.begun).extracting(StoredCollection::documents).containsExactly(OptionalLong.of(150));
        assertThat(seen.begun.getFirst().indexes()).containsExactly(Samples.ID_INDEX);
    }

    @ParameterizedTest
    @EnumSource(Compression.class)
    void visit_anyCompressionAndSealed_showsWhatWasStored(Compression compression) {
        Manifest manifest = new BackupFixture(store, compression, new FlippedBits())
                .metadata(ORDERS)
                .documents(ORDERS, Samples.part(0, 100), Samples.part(100, 150))
                .finish();
        Collector seen = Collector.of(new DumpContents(store, manifest, new FlippedBits()), 3);
        assertThat(seen.documents("shop.orders")).containsExactlyInAnyOrderElementsOf(Samples.documents(0, 150));
    }

    @Test
    void visit_manyCollections_showsEachOnce() {
        BackupFixture fixture = BackupFixture.gzip(store);
        IntStream.range(0, 50)
                .mapToObj(i -> Samples.collection("app.c" + i))
                .forEach(collection ->
                        fixture.metadata(collection).documents(collection, Samples.part(0, 5), Samples.part(5, 6)));
        Collector seen = Collector.of(contents(fixture.finish()), 4);
        assertThat(seen.ended).hasSize(50).doesNotHaveDuplicates();
        assertThat(seen.documents.values())
                .allSatisfy(documents -> assertThat(documents).hasSize(6));
    }

    @Test
    void visit_emptyCollection_isShown() {
        Manifest manifest = BackupFixture.gzip(store)
                .metadata(ORDERS)
                .documents(ORDERS, Samples.part(0, 0))
                .finish();
        assertThat(Collector.of(contents(manifest), 2).ended).containsExactly(ORDERS.namespace());
    }

    @Test
    void visit_hostFile_givesItsContentAcrossParts() {
        Manifest manifest = BackupFixture.gzip(store)
                .file("etc/a.conf", new byte[] {1, 2}, new byte[0], new byte[] {3})
                .finish();
        assertThat(Collector.of(contents(manifest), 1).files)
                .hasEntrySatisfying(
                        new FileAttributes("etc/a.conf", "rw-r-----", Instant.EPOCH),
                        content -> assertThat(content).containsExactly(1, 2, 3));
    }

    @Test
    void visit_collectionPassedOver_readsNothingOfIt() {
        Manifest manifest = BackupFixture.gzip(store)
                .metadata(ORDERS)
                .documents(ORDERS, Samples.part(0, 1))
                .file("a", new byte[1])
                .finish();
        store.delete(List.of(key("dump/shop/orders.bson.gz"), key("files/a")));
        contents(manifest).visit(new Nothing(), 2, new Cancellation());
        assertThat(contents(manifest).proven()).isTrue();
        assertThat(contents(manifest).name()).isEqualTo(BackupFixture.ID.value());
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 3})
    void visit_anyByteOfAnyObjectChanged_isCorrupt(int threads) {
        Manifest manifest = BackupFixture.gzip(store)
                .prelude()
                .metadata(ORDERS)
                .documents(ORDERS, Samples.part(0, 5))
                .file("a", new byte[5])
                .finish();
        for (String object : List.of(
                "dump/prelude.json",
                "dump/shop/orders.metadata.json.gz",
                "dump/shop/orders.bson.gz",
                "files/a",
                "parts.jsonl.gz")) {
            byte[] good = store.readAll(key(object), 10_000);
            for (int i = 0; i < good.length; i += 7) {
                byte[] bad = good.clone();
                bad[i] ^= 4;
                assertCorrupt(manifest, object, bad, threads);
            }
            assertCorrupt(manifest, object, java.util.Arrays.copyOf(good, good.length - 1), threads);
            assertCorrupt(manifest, object, java.util.Arrays.copyOf(good, good.length + 1), threads);
            store.write(key(object), good, Precondition.none());
        }
    }

    private void assertCorrupt(Manifest manifest, String object, byte[] bytes, int threads) {
        store.write(key(object), bytes, Precondition.none());
        assertThatThrownBy(() -> Collector.of(contents(manifest), threads))
                .isInstanceOf(CorruptBackupException.class)
                .hasMessageContaining(object.substring(object.lastIndexOf('/') + 1));
    }

    @Test
    void visit_metadataWithoutDocuments_isCorrupt() {
        assertCorrupt(BackupFixture.gzip(store).metadata(ORDERS).finish(), "no documents");
    }

    @Test
    void visit_documentsWithoutMetadata_isCorrupt() {
        assertCorrupt(
                BackupFixture.gzip(store)
                        .documents(ORDERS, Samples.part(0, 0))
                        .metadata(ORDERS)
                        .finish(),
                "before the metadata");
    }

    @Test
    void visit_documentsOfAView_isCorrupt() {
        assertCorrupt(
                BackupFixture.gzip(store)
                        .metadata(RECENT)
                        .documents(RECENT, Samples.part(0, 0))
                        .finish(),
                "of a view");
    }

    @Test
    void visit_totalsThatAreNotTheManifests_isCorrupt() {
        Manifest manifest = BackupFixture.gzip(store)
                .metadata(ORDERS)
                .documents(ORDERS, Samples.part(0, 1))
                .finish();
        Manifest other = BackupFixture.gzip(store).manifest(manifest.partIndex(), Totals.NONE);
        assertCorrupt(other, "adds up to");
    }

    private void assertCorrupt(Manifest manifest, String message) {
        assertThatThrownBy(() -> Collector.of(contents(manifest), 2))
                .isInstanceOf(CorruptBackupException.class)
                .hasMessageContaining(message);
    }

    @Test
    void visit_cancelled_stops() {
        Manifest manifest = BackupFixture.gzip(store).metadata(RECENT).finish();
        Cancellation cancellation = new Cancellation();
        cancellation.request();
        assertThatThrownBy(() -> contents(manifest).visit(new Nothing(), 2, cancellation))
                .isInstanceOf(RunCancelledException.class);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 4})
    void visit_consumerThatFails_failsAndIsNotCalledAfterwards(int threads) {
        BackupFixture fixture = BackupFixture.gzip(store).metadata(ORDERS);
        fixture.documents(ORDERS, Samples.part(0, 1), Samples.part(1, 2), Samples.part(2, 3));
        ContentsVisitor failing = new Nothing() {
            @Override
            public Optional<BlockConsumer> begin(StoredCollection collection) {
                return Optional.of(block -> {
                    throw new IllegalStateException("full");
                });
            }
        };
        assertThatThrownBy(() -> contents(fixture.finish()).visit(failing, threads, new Cancellation()))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("full");
    }

    @Test
    void visit_oneOfTwoCollectionsFails_stopsTheOther() {
        CollectionDescription large = Samples.collection("shop.large");
        RawPart[] parts =
                IntStream.range(0, 2_000).mapToObj(i -> Samples.part(i, i + 1)).toArray(RawPart[]::new);
        Manifest manifest = BackupFixture.gzip(store)
                .metadata(large)
                .documents(large, parts)
                .metadata(ORDERS)
                .documents(ORDERS, Samples.part(0, 1))
                .finish();
        FailingAside visitor = new FailingAside(ORDERS.namespace());
        assertThatThrownBy(() -> contents(manifest).visit(visitor, 2, new Cancellation()))
                .hasMessage("full");
        assertThat(visitor.others()).isLessThan(2_000);
    }

    @Test
    void visit_fileThatCannotBeTaken_namesIt() {
        Manifest manifest = BackupFixture.gzip(store).file("a", new byte[1]).finish();
        ContentsVisitor failing = new Nothing() {
            @Override
            public void file(FileAttributes file, InputStream content) throws IOException {
                content.read();
                content.close();
                throw new IOException("disk full");
            }
        };
        assertThatThrownBy(() -> contents(manifest).visit(failing, 1, new Cancellation()))
                .isInstanceOf(TargetRefusedException.class)
                .hasMessageContaining("'a'");
    }

    @Test
    void constructor_keyOfAnotherScheme_isRefused() {
        Manifest manifest = BackupFixture.gzip(store).finish();
        assertThatThrownBy(() -> new DumpContents(store, manifest, new FlippedBits()))
                .isInstanceOf(ConfigurationException.class);
    }

    private DumpContents contents(Manifest manifest) {
        return new DumpContents(store, manifest, new NoEncryption());
    }

    private static ObjectKey key(String relative) {
        return BackupFixture.LAYOUT.key(relative);
    }

    private static StoredCollection stored(CollectionDescription description, long documents, long rawBytes) {
        return new StoredCollection(description, List.of(), OptionalLong.of(documents), OptionalLong.of(rawBytes));
    }
}
