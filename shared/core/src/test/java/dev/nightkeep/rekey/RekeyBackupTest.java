package dev.nightkeep.rekey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.nightkeep.backup.Backups;
import dev.nightkeep.backup.SameDocuments;
import dev.nightkeep.catalog.BackupCatalog;
import dev.nightkeep.codec.Compression;
import dev.nightkeep.error.ConfigurationException;
import dev.nightkeep.error.CorruptBackupException;
import dev.nightkeep.error.DecryptionException;
import dev.nightkeep.error.LeaseHeldException;
import dev.nightkeep.error.NightkeepException;
import dev.nightkeep.format.BackupId;
import dev.nightkeep.format.BackupLayout;
import dev.nightkeep.format.BackupType;
import dev.nightkeep.format.DataFormat;
import dev.nightkeep.format.JobName;
import dev.nightkeep.format.Manifest;
import dev.nightkeep.key.KeyRing;
import dev.nightkeep.key.NoEncryption;
import dev.nightkeep.key.TestKeys;
import dev.nightkeep.lease.JobLease;
import dev.nightkeep.lease.LeaseKeeper;
import dev.nightkeep.lease.RunJournal;
import dev.nightkeep.lease.RunState;
import dev.nightkeep.progress.Cancellation;
import dev.nightkeep.progress.ProgressListener;
import dev.nightkeep.restore.BackupContents;
import dev.nightkeep.restore.RestoreRequest;
import dev.nightkeep.restore.RunRestore;
import dev.nightkeep.restore.StoredContents;
import dev.nightkeep.source.InMemorySource;
import dev.nightkeep.store.InMemoryStore;
import dev.nightkeep.store.ObjectKey;
import dev.nightkeep.store.Precondition;
import dev.nightkeep.store.StoredSizes;
import dev.nightkeep.target.InMemoryTarget;
import dev.nightkeep.time.SystemClock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

final class RekeyBackupTest {
    private static final KeyRing PLAIN = new NoEncryption();

    private final InMemoryStore store = new InMemoryStore();
    private final InMemorySource source = Backups.source();

    private RekeyResult rekey(Manifest backup, KeyRing opening, KeyRing sealing, boolean keepOld) {
        return new RekeyBackup(store, new SystemClock(), "test", ProgressListener.none())
                .rekey(new RekeyRequest(backup, opening, sealing, keepOld, 2), new Cancellation());
    }

    private List<Manifest> backups() {
        return Backups.committed(store);
    }

    private void assertRestores(Manifest manifest, KeyRing keys) {
        InMemoryTarget target = new InMemoryTarget();
        BackupContents contents = StoredContents.open(store, manifest, keys);
        new RunRestore(contents, target, "memory", Optional.empty(), new SystemClock(), ProgressListener.none())
                .run(RestoreRequest.standard(), Optional.empty(), new Cancellation());
        SameDocuments.assertSame(source, target);
    }

    @ParameterizedTest
    @EnumSource(DataFormat.class)
    void rekey_aPlainBackup_sealsItAndDeletesIt(DataFormat format) {
        Manifest old = Backups.backUp(store, source, Backups.request(format, Compression.ZSTD))
                .manifest();
        RekeyResult result = rekey(old, PLAIN, TestKeys.of("new"), false);
        assertThat(backups()).containsExactly(result.manifest());
        assertThat(StoredSizes.below(store, result.from().folder())).isEmpty();
        assertThat(result.manifest().sealedFor()).contains(List.of("new"));
        assertThat(StoredSizes.below(store, result.layout().folder()).keySet())
                .allMatch(name -> name.endsWith(".test") || name.startsWith("parts") || name.equals("manifest.json"));
        assertRestores(result.manifest(), TestKeys.of("new").withoutRecipient());
    }

    @Test
    void rekey_keepsWhatIsSaidOfTheRun_underANewId() {
        Manifest old = Backups.backUp(store, source, TestKeys.of("old")).manifest();
        Manifest copy = rekey(old, TestKeys.of("old").withoutRecipient(), TestKeys.of("new"), false)
                .manifest();
        assertThat(copy.rekeyedFrom()).contains(old.id());
        assertThat(copy.id()).isNotEqualTo(old.id());
        assertThat(copy.id().started()).isEqualTo(old.id().started());
        assertThat(copy)
                .usingRecursiveComparison()
                .ignoringFields("id", "sealedFor", "rekeyedFrom", "partIndex", "totals.storedBytes")
                .isEqualTo(old);
        assertThat(new RunJournal(store, new SystemClock(), "test")
                        .find(copy.job(), copy.id())
                        .orElseThrow()
                        .state())
                .isEqualTo(RunState.SUCCEEDED);
    }

    @Test
    void rotation_oldBackupsStayReadableWithTheOldKey_andNewOnesUseTheNewKey() {
        Manifest first = Backups.backUp(store, source, TestKeys.of("old")).manifest();
        Manifest second = Backups.backUp(store, source, TestKeys.of("new")).manifest();
        assertRestores(first, TestKeys.of("old"));
        assertRestores(second, TestKeys.of("new"));
        assertThatExceptionOfType(DecryptionException.class)
                .isThrownBy(() -> assertRestores(first, TestKeys.of("new")));
        RekeyResult rekeyed = rekey(first, TestKeys.of("old"), TestKeys.of("new"), false);
        assertRestores(rekeyed.manifest(), TestKeys.of("new"));
        assertThat(backups())
                .hasSize(2)
                .allMatch(manifest -> manifest.sealedFor().equals(Optional.of(List.of("new"))));
    }

    @Test
    void rekey_again_goesOnWithTheCopyThatIsThere() {
        Manifest old = Backups.backUp(store, source).manifest();
        RekeyResult kept = rekey(old, PLAIN, TestKeys.of("new"), true);
        assertThat(kept.oldKept()).isTrue();
        assertThat(backups()).containsExactlyInAnyOrder(old, kept.manifest());
        RekeyResult again = rekey(old, PLAIN, TestKeys.of("new"), false);
        assertThat(again.resumed()).isTrue();
        assertThat(backups()).containsExactly(kept.manifest());
    }

    @Test
    void rekey_toNoEncryptionOrToTheSameKeys_isRefused() {
        Manifest old = Backups.backUp(store, source, TestKeys.of("a")).manifest();
        assertThatExceptionOfType(ConfigurationException.class)
                .isThrownBy(() -> rekey(old, TestKeys.of("a"), PLAIN, false))
                .satisfies(e -> assertThat(e.remedy()).contains("nightkeep unpack"));
        assertThatExceptionOfType(ConfigurationException.class)
                .isThrownBy(() -> rekey(old, TestKeys.of("a"), TestKeys.of("a"), false))
                .withMessageContaining("already");
        assertThat(backups()).containsExactly(old);
    }

    @Test
    void rekey_forAKeyThatIsElsewhere_keepsTheOldOne_orIsRefused() {
        Manifest old = Backups.backUp(store, source).manifest();
        KeyRing elsewhere = TestKeys.of("new").withoutIdentity();
        assertThatExceptionOfType(ConfigurationException.class)
                .isThrownBy(() -> rekey(old, PLAIN, elsewhere, false))
                .satisfies(e -> assertThat(e.remedy()).contains("--keep-old"));
        assertThat(backups()).containsExactly(old);
        RekeyResult kept = rekey(old, PLAIN, elsewhere, true);
        assertThat(kept.opened()).isFalse();
        assertRestores(kept.manifest(), TestKeys.of("new"));
    }

    @Test
    void rekey_aDamagedBackup_leavesItAsItIsAndNothingElse() {
        Manifest old = Backups.backUp(store, source).manifest();
        BackupLayout layout = new BackupLayout(old.job(), old.id());
        for (String name : StoredSizes.below(store, layout.folder()).keySet()) {
            if (!name.equals(BackupLayout.MANIFEST)) {
                byte[] bytes = flip(layout.key(name));
                assertThatExceptionOfType(CorruptBackupException.class)
                        .as(name)
                        .isThrownBy(() -> rekey(old, PLAIN, TestKeys.of("new"), false));
                assertThat(backups()).containsExactly(old);
                store.write(layout.key(name), bytes, Precondition.none());
            }
        }
        rekey(old, PLAIN, TestKeys.of("new"), false);
    }

    private byte[] flip(ObjectKey key) {
        byte[] bytes = store.readAll(key, 1 << 24);
        byte[] damaged = bytes.clone();
        damaged[damaged.length / 2] ^= 1;
        store.write(key, damaged, Precondition.none());
        return bytes;
    }

    @Test
    void rekey_withAKeyThatDoesNotOpen_changesNothing() {
        Manifest old = Backups.backUp(store, source, TestKeys.of("old")).manifest();
        assertThatExceptionOfType(DecryptionException.class)
                .isThrownBy(() -> rekey(old, TestKeys.of("other"), TestKeys.of("new"), false));
        assertThatExceptionOfType(ConfigurationException.class)
                .isThrownBy(() -> rekey(old, PLAIN, TestKeys.of("new"), false));
        assertThat(backups()).containsExactly(old);
    }

    @Test
    void rekey_copyThatIsDamagedInTheStore_isRemoved_andTheOldOneStays() {
        Manifest old = Backups.backUp(store, source).manifest();
        KeyRing lying = new MisleadingKeys(TestKeys.of("new"));
        assertThatExceptionOfType(NightkeepException.class).isThrownBy(() -> rekey(old, PLAIN, lying, false));
        assertThat(backups()).containsExactly(old);
    }

    @Test
    void rekey_whileAnotherRunHoldsTheLease_isRefused() {
        Manifest old = Backups.backUp(store, source).manifest();
        BackupId run = BackupId.of(Instant.now(), BackupType.FULL, UUID.randomUUID());
        try (JobLease lease = new LeaseKeeper(store, new SystemClock(), "other").acquire(JobName.DEFAULT, run)) {
            assertThat(lease.held()).isTrue();
            assertThatExceptionOfType(LeaseHeldException.class)
                    .isThrownBy(() -> rekey(old, PLAIN, TestKeys.of("new"), false));
        }
        assertThat(new BackupCatalog(store).find("latest", Optional.empty()).manifest())
                .isEqualTo(old);
    }
}
