package dev.nightkeep.partition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.nightkeep.backup.BackupRequest;
import dev.nightkeep.backup.Backups;
import dev.nightkeep.codec.Compression;
import dev.nightkeep.error.LeaseLostException;
import dev.nightkeep.error.RunCancelledException;
import dev.nightkeep.format.BackupState;
import dev.nightkeep.format.DataFormat;
import dev.nightkeep.format.JobName;
import dev.nightkeep.lease.RunError;
import dev.nightkeep.progress.Cancellation;
import dev.nightkeep.progress.ProgressListener;
import dev.nightkeep.source.InMemorySource;
import dev.nightkeep.store.InMemoryStore;
import dev.nightkeep.store.Listing;
import dev.nightkeep.time.ManualClock;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
final class StopWorkersTest {
    private static final BackupRequest REQUEST = Backups.request(DataFormat.DUMP, Compression.GZIP);
    private static final Duration ALWAYS = Duration.ofMillis(1);

    private final InMemorySource source = Backups.source();
    private final InMemoryStore store = new InMemoryStore();
    private final ManualClock clock = new ManualClock();
    private final Fleet fleet = new Fleet(store, source, clock, Fleet.never());

    /** Does the first task of a run, and interferes while it is being done, until the worker was asked to stop. */
    private void workWhile(Round round, Runnable interference) {
        Cancellation cancellation = new Cancellation();
        String task = new WorkStore(store, round.run()).round(1).getFirst();
        new DoTask(store, fleet.custody(), source, 1, ProgressListener.none(), ALWAYS)
                .run(
                        round.run(),
                        task,
                        () -> {
                            interference.run();
                            while (!cancellation.requested()) {
                                Thread.onSpinWait();
                            }
                            return false;
                        },
                        cancellation);
    }

    @Test
    void doTask_runStoppedMeanwhile_notesNothing() {
        Round round = fleet.plan().plan(REQUEST, fleet.newId());
        assertThatThrownBy(() -> workWhile(round, () -> new StopRun(store).stop(round.run())))
                .isInstanceOf(RunCancelledException.class);
        assertNothingNoted(round);
    }

    @Test
    void doTask_runEndedMeanwhile_leavesNothing() {
        Round round = fleet.plan().plan(REQUEST, fleet.newId());
        assertThatThrownBy(() -> workWhile(
                        round, () -> fleet.end().end(round.run(), BackupState.FAILED, RunError.OF_THE_PROGRAM)))
                .isInstanceOfAny(LeaseLostException.class, RunCancelledException.class);
        assertNothingNoted(round);
    }

    private void assertNothingNoted(Round round) {
        String results = new WorkLayout(round.run().layout()).folder() + "/results/";
        assertThat(store.list(Listing.objects(results)).objects()).isEmpty();
    }

    @Test
    void stop_runWithWorkers_waitsUntilTheyHaveLooked() throws InterruptedException {
        Round round = fleet.plan().plan(REQUEST, fleet.newId());
        Thread stopping = Thread.ofPlatform().start(() -> new StopWorkers(store, clock).stop(round.run()));
        clock.awaitSleepers(1);
        assertThatThrownBy(() -> new WorkStore(store, round.run()).requireNotStopped())
                .isInstanceOf(RunCancelledException.class);
        clock.advance(StopWorkers.PATIENCE);
        stopping.join();
        assertThat(StopWorkers.PATIENCE).isGreaterThan(RunWatch.INTERVAL);
    }

    @Test
    void stop_runWithoutWorkers_returnsAtOnce() {
        RunReference unplanned = new RunReference(JobName.DEFAULT, fleet.newId(), 1);
        new StopWorkers(store, clock).stop(unplanned);
        assertThat(store.list(Listing.objects("default/")).objects()).isEmpty();
    }
}
