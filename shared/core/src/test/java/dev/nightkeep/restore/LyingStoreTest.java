package dev.nightkeep.restore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.nightkeep.catalog.BackupCatalog;
import dev.nightkeep.catalog.CatalogQuery;
import dev.nightkeep.catalog.DeleteBackup;
import dev.nightkeep.codec.Compression;
import dev.nightkeep.error.CorruptBackupException;
import dev.nightkeep.error.NightkeepException;
import dev.nightkeep.error.StoreUnavailableException;
import dev.nightkeep.files.HostFile;
import dev.nightkeep.format.BackupId;
import dev.nightkeep.format.BackupLayout;
import dev.nightkeep.format.BackupType;
import dev.nightkeep.format.DataFormat;
import dev.nightkeep.format.FileAttributes;
import dev.nightkeep.format.JobName;
import dev.nightkeep.format.Manifest;
import dev.nightkeep.key.NoEncryption;
import dev.nightkeep.lease.LeaseKeeper;
import dev.nightkeep.progress.Cancellation;
import dev.nightkeep.progress.ProgressListener;
import dev.nightkeep.source.CollectionDescription;
import dev.nightkeep.store.BackupStore;
import dev.nightkeep.store.ForwardingStore;
import dev.nightkeep.store.InMemoryStore;
import dev.nightkeep.store.Listing;
import dev.nightkeep.store.ObjectKey;
import dev.nightkeep.store.Precondition;
import dev.nightkeep.store.StoredObject;
import dev.nightkeep.target.InMemoryTarget;
import dev.nightkeep.time.SystemClock;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Stores that serve an earlier state of themselves, or one thing now and another a moment later. */
final class LyingStoreTest {
    private final InMemoryStore store = new InMemoryStore();
    private final SystemClock clock = new SystemClock();

    /** Serves every object as it was when this was made; what is written arrives, and is not seen. */
    private static BackupStore staleCopy(BackupStore store) {
        Map<ObjectKey, byte[]> contents = new HashMap<>();
        Map<ObjectKey, StoredObject> found = new HashMap<>();
        store.list(Listing.objects("")).objects().forEach(object -> {
            found.put(object.key(), object);
            contents.put(object.key(), store.readAll(object.key(), 1 << 20));
        });
        return new ForwardingStore(store) {
            @Override
            public Optional<StoredObject> find(ObjectKey key) {
                return Optional.ofNullable(found.get(key)).or(() -> super.find(key));
            }

            @Override
            public InputStream read(ObjectKey key, long offset) {
                byte[] content = contents.get(key);
                return content == null || offset > 0 ? super.read(key, offset) : new ByteArrayInputStream(content);
            }
        };
    }

    /** The manifest is still seen as it was before the backup was deleted. */
    @ParameterizedTest
    @EnumSource(DataFormat.class)
    void staleManifest_ofADeletedBackup_isNeitherVerifiedNorRestored(DataFormat format) {
        Patient patient = Patient.backedUp(store, format, Compression.GZIP, List.of());
        byte[] manifest = store.readAll(patient.layout().manifest(), 1 << 20);
        new DeleteBackup(store, clock).delete(patient.layout());
        store.write(patient.layout().manifest(), manifest, Precondition.none());
        assertThat(patient.problems(store))
                .anySatisfy(problem -> assertThat(problem).contains("not there"));
        InMemoryTarget target = new InMemoryTarget();
        assertThatExceptionOfType(CorruptBackupException.class).isThrownBy(() -> patient.restore(store, target));
        assertThat(target.collections()).isEmpty();
    }

    /** Who deletes on the ground of an old manifest changes nothing. */
    @Test
    void staleManifest_whileDeleting_isToldAfterSomeAttempts() {
        Patient patient = Patient.backedUp(store, DataFormat.DUMP, Compression.GZIP, List.of());
        BackupStore stale = staleCopy(store);
        store.write(
                patient.layout().manifest(), store.readAll(patient.layout().manifest(), 1 << 20), Precondition.none());
        assertThatExceptionOfType(StoreUnavailableException.class)
                .isThrownBy(() -> new DeleteBackup(stale, clock).delete(patient.layout()))
                .withMessageContaining("had changed when it was written");
        assertThat(patient.problems(store)).isEmpty();
    }

    @Test
    void staleLease_givesNobodyTheLease() {
        LeaseKeeper keeper = new LeaseKeeper(store, clock, "here");
        keeper.acquire(JobName.DEFAULT, id()).close();
        BackupStore stale = staleCopy(store);
        try (var held = keeper.acquire(JobName.DEFAULT, id())) {
            assertThatExceptionOfType(StoreUnavailableException.class)
                    .isThrownBy(() -> new LeaseKeeper(stale, clock, "elsewhere").acquire(JobName.DEFAULT, id()));
            held.confirm();
            assertThat(held.held()).isTrue();
        }
    }

    private BackupId id() {
        return BackupId.of(clock.now(), BackupType.FULL, UUID.randomUUID());
    }

    @Test
    void truncatedLease_isToldLoudlyAndTakenByNobody() {
        new LeaseKeeper(store, clock, "here").acquire(JobName.DEFAULT, id()).close();
        BackupStore half = new ForwardingStore(store) {
            @Override
            public InputStream read(ObjectKey key, long offset) {
                byte[] whole = store.readAll(key, 1 << 20);
                return new ByteArrayInputStream(whole, 0, whole.length / 2);
            }
        };
        assertThatThrownBy(() -> new LeaseKeeper(half, clock, "here").acquire(JobName.DEFAULT, id()))
                .isInstanceOf(CorruptBackupException.class)
                .hasMessageContaining("control/default/lease.json");
    }

    @Test
    void list_whileABackupIsDeleted_showsTheOthers() {
        Patient first = Patient.backedUp(store, DataFormat.JSON, Compression.GZIP, List.of());
        Patient second = Patient.backedUp(store, DataFormat.JSON, Compression.GZIP, List.of());
        BackupStore deleting = new ForwardingStore(store) {
            @Override
            public InputStream read(ObjectKey key, long offset) {
                new DeleteBackup(store, clock).resume();
                if (store.find(first.layout().manifest()).isPresent()) {
                    new DeleteBackup(store, clock).delete(first.layout());
                }
                return super.read(key, offset);
            }
        };
        assertThat(new BackupCatalog(deleting).newestFirst(CatalogQuery.everything()))
                .singleElement()
                .satisfies(entry -> assertThat(entry.layout()).isEqualTo(second.layout()));
    }

    /** Both states vouch for themselves, but only one of them is what the manifest vouches for. */
    @ParameterizedTest
    @EnumSource(Compression.class)
    void otherIndexBehindTheCheck_isNeverRestoredAsIfNothingWere(Compression compression) {
        InMemoryStore other = new InMemoryStore();
        Manifest manifest = backup(store, compression, 0);
        backup(other, compression, 1);
        AtomicInteger indexReads = new AtomicInteger();
        BackupStore switching = new ForwardingStore(store) {
            @Override
            public InputStream read(ObjectKey key, long offset) {
                boolean index = key.name().equals(BackupLayout.PART_INDEX);
                boolean late = (index ? indexReads.incrementAndGet() : indexReads.get()) > 3;
                return late ? other.read(key, offset) : super.read(key, offset);
            }
        };
        BackupContents contents = StoredContents.open(switching, manifest, new NoEncryption());
        assertThatExceptionOfType(CorruptBackupException.class)
                .isThrownBy(() -> restore(contents))
                .withMessageContaining(
                        compression == Compression.NONE ? "parts.jsonl.gz is not what was written" : "part");
    }

    private void restore(BackupContents contents) {
        new RunRestore(contents, new InMemoryTarget(), "memory", Optional.empty(), clock, ProgressListener.none())
                .run(RestoreRequest.standard(), Optional.empty(), new Cancellation());
    }

    private static Manifest backup(BackupStore to, Compression compression, int from) {
        CollectionDescription collection = Samples.collection("a.b");
        return new BackupFixture(to, compression, new NoEncryption())
                .metadata(collection)
                .documents(collection, Samples.part(from, from + 5))
                .finish();
    }

    @ParameterizedTest
    @EnumSource(DataFormat.class)
    void unpack_fromATruncatingStore_leavesNothingBehind(
            DataFormat format, @TempDir Path folder, @TempDir Path elsewhere) throws IOException {
        Path host = Files.writeString(elsewhere.resolve("a"), "host file");
        FileAttributes attributes = new FileAttributes("a", "rw-------", Instant.EPOCH);
        Patient patient = Patient.backedUp(store, format, Compression.GZIP, List.of(new HostFile(host, attributes)));
        for (ObjectKey key : patient.objects(store)) {
            BackupStore cut = new ForwardingStore(store) {
                @Override
                public InputStream read(ObjectKey wanted, long offset) {
                    byte[] whole = store.readAll(wanted, 1 << 20);
                    int length = wanted.equals(key) ? whole.length - 1 : whole.length;
                    return new ByteArrayInputStream(whole, (int) offset, length - (int) offset);
                }
            };
            assertThatExceptionOfType(NightkeepException.class)
                    .as(key.value())
                    .isThrownBy(() -> patient.unpack(cut, folder.resolve("dump"), folder.resolve("files")));
            assertThat(folder).isEmptyDirectory();
        }
    }
}
