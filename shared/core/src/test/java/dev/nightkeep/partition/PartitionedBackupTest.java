package dev.nightkeep.partition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.nightkeep.backup.BackupRequest;
import dev.nightkeep.backup.Backups;
import dev.nightkeep.backup.SameDocuments;
import dev.nightkeep.codec.Compression;
import dev.nightkeep.error.BackupIncompleteException;
import dev.nightkeep.error.EmptySourceException;
import dev.nightkeep.error.LeaseHeldException;
import dev.nightkeep.error.LeaseLostException;
import dev.nightkeep.error.RunCancelledException;
import dev.nightkeep.format.BackupId;
import dev.nightkeep.format.BackupState;
import dev.nightkeep.format.DataFormat;
import dev.nightkeep.format.JobName;
import dev.nightkeep.format.Manifest;
import dev.nightkeep.key.NoEncryption;
import dev.nightkeep.lease.LeaseRecord;
import dev.nightkeep.lease.RunState;
import dev.nightkeep.namespace.Namespace;
import dev.nightkeep.progress.Cancellation;
import dev.nightkeep.progress.ProgressListener;
import dev.nightkeep.restore.PartSample;
import dev.nightkeep.restore.RestoreRequest;
import dev.nightkeep.restore.RunRestore;
import dev.nightkeep.restore.StoredContents;
import dev.nightkeep.restore.VerifyBackup;
import dev.nightkeep.restore.VerifySealed;
import dev.nightkeep.source.InMemorySource;
import dev.nightkeep.store.InMemoryStore;
import dev.nightkeep.store.Listing;
import dev.nightkeep.target.InMemoryTarget;
import dev.nightkeep.time.ManualClock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

final class PartitionedBackupTest {
    private static final BackupRequest REQUEST = Backups.request(DataFormat.DUMP, Compression.GZIP);

    private final InMemorySource source = Backups.source();
    private final InMemoryStore store = new InMemoryStore();
    private final ManualClock clock = new ManualClock();
    private final Fleet fleet = new Fleet(store, source, clock, Fleet.never());

    @ParameterizedTest
    @EnumSource(Compression.class)
    void run_everyCodec_givesEveryDocumentBack(Compression compression) {
        Manifest manifest = fleet.run(Backups.request(DataFormat.DUMP, compression));
        assertThat(manifest.state()).isEqualTo(BackupState.SUCCEEDED);
        assertThat(manifest.totals().parts()).isGreaterThan(20);
        assertWhole(manifest);
    }

    @Test
    void run_workersThatStopEarly_handOnWhatIsLeft() {
        assertWhole(new Fleet(store, source, clock, Fleet.after(60)).run(REQUEST));
    }

    @Test
    void run_everyTaskTwiceAtOnce_isWhole() {
        Fleet eager = new Fleet(store, source, clock, Fleet.after(60));
        assertWhole(eager.run(REQUEST, eager.newId(), round -> {
            Thread other = Thread.ofPlatform().start(() -> eager.doAll(round));
            eager.doAll(round);
            join(other);
        }));
    }

    @Test
    void run_workersThatDieWithoutAWord_areGivenTheirTasksAgain() {
        assertWhole(fleet.run(REQUEST, fleet.newId(), round -> {
            if (round.number() > 2) {
                fleet.doAll(round);
            }
        }));
    }

    @Test
    void run_workerThatAlwaysDies_failsAndLeavesNothing() {
        BackupId id = fleet.newId();
        assertThatThrownBy(() -> fleet.run(REQUEST, id, round -> {}))
                .isInstanceOf(BackupIncompleteException.class)
                .hasMessageContaining("3 times without a word");
        assertGivenUp(id, RunState.FAILED);
    }

    @Test
    void run_collectionDroppedMeanwhile_isPartialAndNamesIt() {
        Manifest manifest = fleet.run(REQUEST, fleet.newId(), round -> {
            source.drop(Namespace.parse("app.large"));
            fleet.doAll(round);
        });
        assertThat(manifest.state()).isEqualTo(BackupState.PARTIAL);
        assertThat(manifest.missing())
                .singleElement()
                .satisfies(missing -> assertThat(missing.namespace()).isEqualTo("app.large"));
        assertWhole(manifest);
    }

    @Test
    void run_stopped_isCancelledAndLeavesNothing() {
        BackupId id = fleet.newId();
        assertThatThrownBy(() -> fleet.run(REQUEST, id, round -> {
                    new StopRun(store).stop(round.run());
                    fleet.doAll(round);
                }))
                .isInstanceOf(RunCancelledException.class);
        assertGivenUp(id, RunState.CANCELLED);
    }

    @Test
    void run_leaseTakenAway_doesNotCommit() {
        BackupId id = fleet.newId();
        assertThatThrownBy(() -> fleet.run(
                        REQUEST, id, doThen(() -> fleet.custody().leases().unlock(JobName.DEFAULT))))
                .isInstanceOf(LeaseLostException.class);
        assertGivenUp(id, RunState.FAILED);
    }

    @Test
    void run_whileAnotherIsUnderWay_isRefused() {
        assertWhole(fleet.run(
                REQUEST,
                fleet.newId(),
                doThen(() -> assertThatThrownBy(() -> fleet.run(REQUEST)).isInstanceOf(LeaseHeldException.class))));
    }

    @Test
    void run_nothingThere_failsUnlessAllowed() {
        InMemorySource empty = new InMemorySource();
        Fleet idle = new Fleet(store, empty, clock, Fleet.never());
        assertThatThrownBy(() -> idle.run(REQUEST)).isInstanceOf(EmptySourceException.class);
        Backups.put(empty, "app.empty", "{}", List.of());
        BackupId id = idle.newId();
        assertThatThrownBy(() -> idle.run(REQUEST, id, idle::doAll)).isInstanceOf(EmptySourceException.class);
        assertGivenUp(id, RunState.FAILED);
    }

    @Test
    void plan_again_keepsTheLeaseAndGivesTheSame() {
        BackupId id = fleet.newId();
        Round first = fleet.plan().plan(REQUEST, id);
        assertThat(fleet.plan().plan(REQUEST, id)).isEqualTo(first);
        fleet.doAll(first);
        assertThat(fleet.gather().gather(first.run(), 1)).isEmpty();
        Manifest manifest = fleet.commit().commit(first.run(), new Cancellation());
        assertThat(fleet.commit().commit(first.run(), new Cancellation())).isEqualTo(manifest);
        assertThat(fleet.end()
                        .end(first.run(), BackupState.FAILED, dev.nightkeep.lease.RunError.OF_THE_PROGRAM)
                        .state())
                .isEqualTo(RunState.SUCCEEDED);
        assertWhole(manifest);
    }

    @Test
    void plan_againAfterItFailed_saysWhatFailedAndThenPlans() {
        BackupId id = fleet.newId();
        InMemorySource empty = new InMemorySource();
        Fleet failing = new Fleet(store, empty, clock, Fleet.never());
        for (int attempt = 0; attempt < 3; attempt++) {
            assertThatThrownBy(() -> failing.plan().plan(REQUEST, id)).isInstanceOf(EmptySourceException.class);
        }
        assertWhole(fleet.run(REQUEST, id, fleet::doAll));
    }

    /** Ten minutes each, one after the other: the lease of 20 minutes is nobody else's before the last is done. */
    @Test
    void run_ofARoundThatLastsLongerThanTheLease_keepsTheLease() {
        Manifest manifest = fleet.run(REQUEST, fleet.newId(), round -> {
            for (String task : new WorkStore(store, round.run()).round(round.number())) {
                clock.advance(Duration.ofMinutes(10));
                assertThatThrownBy(() -> fleet.custody().leases().acquire(JobName.DEFAULT, fleet.newId()))
                        .isInstanceOf(LeaseHeldException.class);
                fleet.doTask(round.run(), task);
            }
        });
        assertThat(manifest.state()).isEqualTo(BackupState.SUCCEEDED);
    }

    private Consumer<Round> doThen(Runnable interference) {
        return round -> {
            fleet.doAll(round);
            interference.run();
        };
    }

    private static void join(Thread thread) {
        try {
            thread.join();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private void assertGivenUp(BackupId id, RunState how) {
        assertThat(store.list(Listing.objects("default/")).objects()).isEmpty();
        assertThat(fleet.custody()
                        .journal()
                        .find(JobName.DEFAULT, id)
                        .orElseThrow()
                        .state())
                .isEqualTo(how);
        assertThat(LeaseRecord.find(store, JobName.DEFAULT).orElseThrow().heldAt(clock.now()))
                .isFalse();
        Backups.put(source, "app.more", "{}", List.of());
        assertWhole(fleet.run(REQUEST));
    }

    private void assertWhole(Manifest manifest) {
        assertThat(new VerifyBackup(store, new NoEncryption(), ProgressListener.none())
                        .verify(manifest, PartSample.everything(), 2, new Cancellation())
                        .problems())
                .isEmpty();
        assertThat(new VerifySealed(store, ProgressListener.none())
                        .verify(manifest, 2, new Cancellation())
                        .problems())
                .isEmpty();
        InMemoryTarget target = new InMemoryTarget();
        new RunRestore(
                        StoredContents.open(store, manifest, new NoEncryption()),
                        target,
                        "memory",
                        Optional.empty(),
                        clock,
                        ProgressListener.none())
                .run(RestoreRequest.standard(), Optional.empty(), new Cancellation());
        SameDocuments.assertSame(source, target);
        assertThat(LeaseRecord.find(store, JobName.DEFAULT).orElseThrow().heldAt(clock.now()))
                .isFalse();
    }
}
