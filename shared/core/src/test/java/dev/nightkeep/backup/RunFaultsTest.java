package dev.nightkeep.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.nightkeep.catalog.SweepOrphans;
import dev.nightkeep.codec.Compression;
import dev.nightkeep.error.ConfigurationException;
import dev.nightkeep.error.CorruptBackupException;
import dev.nightkeep.error.LeaseLostException;
import dev.nightkeep.error.NightkeepException;
import dev.nightkeep.error.SourceAccessDeniedException;
import dev.nightkeep.format.BackupLayout;
import dev.nightkeep.format.BackupState;
import dev.nightkeep.format.DataFormat;
import dev.nightkeep.format.JobName;
import dev.nightkeep.lease.RunJournal;
import dev.nightkeep.lease.RunRecord;
import dev.nightkeep.lease.RunState;
import dev.nightkeep.source.DocumentSource;
import dev.nightkeep.source.InMemorySource;
import dev.nightkeep.source.MissingCollection;
import dev.nightkeep.source.SampleDocuments;
import dev.nightkeep.store.BackupStore;
import dev.nightkeep.store.ForwardingStore;
import dev.nightkeep.store.InMemoryStore;
import dev.nightkeep.store.ObjectKey;
import dev.nightkeep.store.Precondition;
import dev.nightkeep.store.StoredObject;
import dev.nightkeep.store.StoredSizes;
import dev.nightkeep.time.ManualClock;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What goes wrong in a run beyond a store that fails: errors of the program, clocks, pauses, odd names. */
final class RunFaultsTest {
    private final ManualClock clock = new ManualClock();
    private final InMemoryStore store = new InMemoryStore(clock);
    private final InMemorySource source = new InMemorySource();

    RunFaultsTest() {
        Backups.put(source, "app.a", "{}", SampleDocuments.numbered(3));
    }

    private KilledRun run(DataFormat format) {
        return new KilledRun(source, clock, Backups.request(format, Compression.GZIP));
    }

    private List<RunRecord> runs() {
        return new RunJournal(store, clock, "test").newestFirst(JobName.DEFAULT).toList();
    }

    private void assertNothingIsLeft(RunState how) {
        assertThat(StoredSizes.below(store, ObjectKey.of("default"))).isEmpty();
        assertThat(runs())
                .singleElement()
                .satisfies(run -> assertThat(run.state()).isEqualTo(how));
    }

    @ParameterizedTest
    @EnumSource(DataFormat.class)
    void run_errorOfTheProgram_leavesNothingAndIsNoted(DataFormat format) {
        KilledRun broken = new KilledRun(
                FaultySource.before(source, "app.a", () -> {
                    throw new StackOverflowError();
                }),
                clock,
                Backups.request(format, Compression.GZIP));
        assertThatThrownBy(() -> broken.run(store)).isInstanceOf(StackOverflowError.class);
        assertNothingIsLeft(RunState.FAILED);
        assertThat(run(format).run(store).manifest().state()).isEqualTo(BackupState.SUCCEEDED);
    }

    @ParameterizedTest
    @EnumSource(DataFormat.class)
    void run_documentThatIsBrokenInside_isKeptAsItIs(DataFormat format) {
        byte[] framed = {14, 0, 0, 0, 2, '_', 'i', 'd', 0, 99, 0, 0, 0, 0}; // a text that is longer than the document
        DocumentSource hostile = FaultySource.adding(source, "app.a", framed);
        KilledRun run = new KilledRun(hostile, clock, Backups.request(format, Compression.GZIP));
        run.run(store);
        assertThat(run.wholeBackups(store, 4)).isEqualTo(1);
    }

    @Test
    void run_databaseWhoseNameIsNoKey_isPartialInADumpAndWholeAsJson() {
        Backups.put(source, "a\tb\\c.d", "{}", SampleDocuments.numbered(2));
        BackupResult dump = run(DataFormat.DUMP).run(store);
        assertThat(dump.manifest().state()).isEqualTo(BackupState.PARTIAL);
        assertThat(dump.manifest().missing())
                .extracting(MissingCollection::namespace)
                .containsExactly("a\tb\\c.d");
        assertThat(dump.manifest().missing().getFirst().reason()).contains("--format json");
        assertThat(run(DataFormat.JSON).run(store).manifest().state()).isEqualTo(BackupState.SUCCEEDED);
    }

    /** Upper and lower case are one to some file systems and to the stores on them. */
    @Test
    void run_twoNamesThatTheStoreTakesForOne_failsAndSaysSo() {
        Backups.put(source, "app.A", "{}", SampleDocuments.numbered(2));
        BackupStore folding = new FoldingStore(store);
        assertThatExceptionOfType(ConfigurationException.class)
                .isThrownBy(() -> run(DataFormat.DUMP).run(folding))
                .satisfies(
                        failure -> assertThat(failure.userMessage()).contains("upper and lower case", "--format json"));
        assertNothingIsLeft(RunState.FAILED);
        assertThat(run(DataFormat.JSON).run(folding).manifest().state()).isEqualTo(BackupState.SUCCEEDED);
    }

    /** The other's clock is ahead, so that it takes a lease over that is in use. */
    @Test
    void run_takenOverByOneWhoseClockIsAhead_doesNotCommit() {
        ManualClock ahead = new ManualClock(clock.now().plus(Duration.ofMinutes(5)));
        KilledRun other = new KilledRun(source, ahead, Backups.request(DataFormat.DUMP, Compression.GZIP));
        KilledRun slow = new KilledRun(
                FaultySource.before(source, "app.a", () -> other.run(store)),
                clock,
                Backups.request(DataFormat.DUMP, Compression.GZIP));
        assertThatExceptionOfType(LeaseLostException.class).isThrownBy(() -> slow.run(store));
        assertThat(slow.wholeBackups(store, 3)).isEqualTo(1);
        assertThat(runs()).extracting(RunRecord::state).containsExactlyInAnyOrder(RunState.SUCCEEDED, RunState.FAILED);
    }

    /** Stands still right before its manifest is written, for so long that it is taken for dead. */
    private BackupStore pausedBeforeTheManifest(Runnable meanwhile) {
        return new ForwardingStore(store) {
            @Override
            public StoredObject write(ObjectKey key, byte[] content, Precondition precondition) {
                if (key.name().equals(BackupLayout.MANIFEST)) {
                    clock.advance(Duration.ofHours(3));
                    meanwhile.run();
                }
                return super.write(key, content, precondition);
            }
        };
    }

    @Test
    void run_pausedAndSweptBeforeItsManifest_leavesNoManifestOverMissingData() {
        SweepOrphans sweep = new SweepOrphans(store, clock);
        BackupStore paused = pausedBeforeTheManifest(() -> sweep.remove(sweep.report()));
        assertThatExceptionOfType(CorruptBackupException.class)
                .isThrownBy(() -> run(DataFormat.DUMP).run(paused))
                .withMessageContaining("is not there");
        assertNothingIsLeft(RunState.FAILED);
    }

    @Test
    void run_pausedBeforeItsManifestWhileAnotherRan_leavesTwoWholeBackups() {
        BackupStore paused = pausedBeforeTheManifest(() -> run(DataFormat.DUMP).run(store));
        run(DataFormat.DUMP).run(paused);
        assertThat(run(DataFormat.DUMP).wholeBackups(store, 3)).isEqualTo(2);
        assertThat(runs()).extracting(RunRecord::state).containsOnly(RunState.SUCCEEDED);
    }

    @Test
    void run_startedTwiceInTheSameSecond_givesTwoBackups() {
        assertThat(run(DataFormat.DUMP).run(store).layout())
                .isNotEqualTo(run(DataFormat.DUMP).run(store).layout());
        assertThat(run(DataFormat.DUMP).wholeBackups(store, 3)).isEqualTo(2);
    }

    @Test
    void run_everyCollectionDenied_isNoBackupThatLooksLikeOne() {
        KilledRun denied = new KilledRun(
                FaultySource.failing(source, "app.a", () -> new SourceAccessDeniedException("No", "Grant read")),
                clock,
                Backups.request(DataFormat.DUMP, Compression.GZIP));
        assertThatExceptionOfType(NightkeepException.class).isThrownBy(() -> denied.run(store));
        assertNothingIsLeft(RunState.FAILED);
    }
}
