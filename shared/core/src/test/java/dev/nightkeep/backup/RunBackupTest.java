package dev.nightkeep.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.nightkeep.catalog.BackupCatalog;
import dev.nightkeep.codec.Compression;
import dev.nightkeep.error.EmptySourceException;
import dev.nightkeep.error.LeaseHeldException;
import dev.nightkeep.error.RunCancelledException;
import dev.nightkeep.error.SourceAccessDeniedException;
import dev.nightkeep.error.SourceUnavailableException;
import dev.nightkeep.format.BackupId;
import dev.nightkeep.format.BackupState;
import dev.nightkeep.format.BackupType;
import dev.nightkeep.format.DataFormat;
import dev.nightkeep.format.JobName;
import dev.nightkeep.key.NoEncryption;
import dev.nightkeep.lease.LeaseKeeper;
import dev.nightkeep.lease.RunJournal;
import dev.nightkeep.lease.RunState;
import dev.nightkeep.namespace.NamespaceSelection;
import dev.nightkeep.progress.Cancellation;
import dev.nightkeep.progress.ProgressListener;
import dev.nightkeep.source.DocumentSource;
import dev.nightkeep.source.InMemorySource;
import dev.nightkeep.source.MissingCollection;
import dev.nightkeep.store.InMemoryStore;
import dev.nightkeep.store.ObjectKey;
import dev.nightkeep.store.StoredSizes;
import dev.nightkeep.time.ManualClock;
import dev.nightkeep.time.SystemClock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

final class RunBackupTest {
    private final InMemoryStore store = new InMemoryStore();
    private final InMemorySource source = Backups.source();

    private BackupResult run(DocumentSource from, DataFormat format, Cancellation cancellation) {
        return new RunBackup(store, from, new NoEncryption(), new SystemClock(), "test", ProgressListener.none())
                .run(Backups.request(format, Compression.GZIP), cancellation);
    }

    private void assertNothingIsLeft(RunState how) {
        assertThat(StoredSizes.below(store, ObjectKey.of("default"))).isEmpty();
        assertThat(new RunJournal(store, new SystemClock(), "test")
                        .newestFirst(JobName.DEFAULT)
                        .toList())
                .singleElement()
                .satisfies(run -> assertThat(run.state()).isEqualTo(how));
    }

    @Test
    void run_succeeded_isNotedAndGivesTheLeaseBack() {
        BackupResult result = run(source, DataFormat.DUMP, new Cancellation());
        assertThat(new RunJournal(store, new SystemClock(), "test")
                        .find(JobName.DEFAULT, result.layout().id()))
                .get()
                .satisfies(run -> assertThat(run.state()).isEqualTo(RunState.of(BackupState.SUCCEEDED)));
        run(source, DataFormat.DUMP, new Cancellation());
    }

    /** Whatever is random in their ids. */
    @Test
    void run_someInOneSecond_latestIsTheLast() {
        ManualClock clock = new ManualClock(Instant.parse("2026-11-21T02:00:00Z"));
        for (int i = 0; i < 20; i++) {
            BackupId id = new RunBackup(store, source, new NoEncryption(), clock, "test", ProgressListener.none())
                    .run(Backups.request(DataFormat.DUMP, Compression.NONE), new Cancellation())
                    .layout()
                    .id();
            assertThat(new BackupCatalog(store)
                            .find("latest", Optional.empty())
                            .layout()
                            .id())
                    .isEqualTo(id);
            clock.advance(Duration.ofMillis(1));
        }
    }

    @ParameterizedTest
    @EnumSource(DataFormat.class)
    void run_collectionThatMayNotBeRead_isPartialAndNamesIt(DataFormat format) {
        DocumentSource denied = FaultySource.failing(
                source, "app.large", () -> new SourceAccessDeniedException("app.large may not be read", "Grant read"));
        BackupResult result = run(denied, format, new Cancellation());
        assertThat(result.manifest().state()).isEqualTo(BackupState.PARTIAL);
        assertThat(result.manifest().missing())
                .extracting(MissingCollection::namespace)
                .containsExactly("app.large");
    }

    @ParameterizedTest
    @EnumSource(DataFormat.class)
    void run_serverBreaksOff_failsAndLeavesNothing(DataFormat format) {
        DocumentSource broken = FaultySource.failing(
                source, "app.large", () -> new SourceUnavailableException("The server broke off", "Try again"));
        assertThatExceptionOfType(SourceUnavailableException.class)
                .isThrownBy(() -> run(broken, format, new Cancellation()));
        assertNothingIsLeft(RunState.FAILED);
    }

    @ParameterizedTest
    @EnumSource(DataFormat.class)
    void run_cancelled_leavesNothing(DataFormat format) {
        Cancellation cancellation = new Cancellation();
        DocumentSource cancelling = FaultySource.before(source, "app.large", cancellation::request);
        assertThatExceptionOfType(RunCancelledException.class).isThrownBy(() -> run(cancelling, format, cancellation));
        assertNothingIsLeft(RunState.CANCELLED);
    }

    @Test
    void run_nothingThere_failsUnlessAllowed() {
        assertThatExceptionOfType(EmptySourceException.class)
                .isThrownBy(() -> run(new InMemorySource(), DataFormat.DUMP, new Cancellation()));
        assertNothingIsLeft(RunState.FAILED);
    }

    @Test
    void run_collectionsWithoutDocuments_fails() {
        InMemorySource empty = new InMemorySource();
        Backups.put(empty, "app.a", "{}", List.of());
        assertThatExceptionOfType(EmptySourceException.class)
                .isThrownBy(() -> run(empty, DataFormat.DUMP, new Cancellation()))
                .withMessageContaining("Not one document");
        assertNothingIsLeft(RunState.FAILED);
    }

    @Test
    void run_whileAnotherHoldsTheLease_isRefused() {
        BackupId other = BackupId.of(Instant.now(), BackupType.FULL, UUID.randomUUID());
        try (var lease = new LeaseKeeper(store, new SystemClock(), "elsewhere").acquire(JobName.DEFAULT, other)) {
            assertThat(lease.held()).isTrue();
            assertThatExceptionOfType(LeaseHeldException.class)
                    .isThrownBy(() -> run(source, DataFormat.DUMP, new Cancellation()))
                    .withMessageContaining("elsewhere");
        }
    }

    @Test
    void run_databaseThatIsNotThere_isNothingRatherThanForbidden() {
        assertThat(new EmptySourceException("", "").code()).isEqualTo(EmptySourceException.CODE);
        BackupRequest everything = Backups.request(DataFormat.DUMP, Compression.GZIP);
        BackupRequest request = new BackupRequest(
                everything.job(),
                everything.type(),
                new NamespaceSelection(Set.of("nosuch"), List.of(), List.of()),
                everything.format(),
                everything.compression(),
                everything.level(),
                List.of(),
                1,
                false);
        assertThatExceptionOfType(EmptySourceException.class)
                .isThrownBy(() -> Backups.backUp(store, source, request))
                .withMessageContaining("no collection that was asked for");
    }
}
