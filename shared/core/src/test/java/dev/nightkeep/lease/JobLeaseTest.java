package dev.nightkeep.lease;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.nightkeep.error.LeaseHeldException;
import dev.nightkeep.error.LeaseLostException;
import dev.nightkeep.error.RunCancelledException;
import dev.nightkeep.error.StoreAccessDeniedException;
import dev.nightkeep.error.StoreUnavailableException;
import dev.nightkeep.format.BackupId;
import dev.nightkeep.format.BackupType;
import dev.nightkeep.format.JobName;
import dev.nightkeep.store.FailingStore;
import dev.nightkeep.store.InMemoryStore;
import dev.nightkeep.time.ManualClock;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import org.junit.jupiter.api.Test;

/** A lease while it is held, on a host whose connection to the store comes and goes. */
final class JobLeaseTest {
    private static final JobName JOB = new JobName("nightly");
    private static final Duration HEARTBEAT = LeaseTerms.STANDARD.heartbeat();
    private static final Duration RETRY = LeaseTerms.STANDARD.retry();
    private static final Duration TIME_TO_LIVE = LeaseTerms.STANDARD.timeToLive();

    private final ManualClock clock = new ManualClock();
    private final InMemoryStore store = new InMemoryStore(clock);
    private final FailingStore connection = new FailingStore(store);
    private final LeaseKeeper here = new LeaseKeeper(connection, clock, "pi");
    private final LeaseKeeper there = new LeaseKeeper(store, clock, "lambda");

    private JobLease acquire(LeaseKeeper keeper) {
        return keeper.acquire(JOB, BackupId.of(clock.now(), BackupType.FULL, UUID.randomUUID()));
    }

    private LeaseRecord record() {
        return there.find(JOB).orElseThrow();
    }

    /** Lets time pass and the heartbeat do what it has to do. */
    private void pass(Duration duration) throws InterruptedException {
        clock.awaitSleepers(1);
        clock.advance(duration);
        clock.awaitSleepers(1);
    }

    @Test
    void heartbeat_everyQuarterMinute_keepsTheLease() throws InterruptedException {
        try (JobLease lease = acquire(here)) {
            for (int i = 0; i < 20; i++) {
                pass(HEARTBEAT);
                assertThat(record().expires()).isEqualTo(clock.now().plus(TIME_TO_LIVE));
                assertThatThrownBy(() -> acquire(there)).isInstanceOf(LeaseHeldException.class);
            }
            lease.requireHeld();
            assertThat(lease.fencing()).isEqualTo(1);
        }
    }

    @Test
    void heartbeat_shortOutage_isSurvived() throws InterruptedException {
        try (JobLease lease = acquire(here)) {
            connection.refuse(number -> true);
            pass(HEARTBEAT);
            pass(RETRY);
            lease.requireHeld();
            connection.refuse(number -> false);
            pass(RETRY);
            assertThat(record().expires()).isEqualTo(clock.now().plus(TIME_TO_LIVE));
            lease.requireHeld();
        }
    }

    @Test
    void heartbeat_longOutage_losesTheLease() throws InterruptedException {
        JobLease lease = acquire(here);
        connection.refuse(number -> true);
        pass(HEARTBEAT);
        clock.advance(TIME_TO_LIVE);
        assertThat(lease.held()).isFalse();
        connection.refuse(number -> false);
        assertThatThrownBy(lease::requireHeld)
                .isInstanceOf(LeaseLostException.class)
                .hasMessageEndingWith("was not renewed before it lapsed at 2026-11-21T12:01:00Z");
        assertThatThrownBy(lease::confirm).isInstanceOf(LeaseLostException.class);
        try (JobLease next = acquire(there)) {
            assertThat(next.lapsed()).isPresent();
            lease.close();
            next.confirm();
        }
    }

    @Test
    void heartbeat_answerLost_keepsTheLease() throws InterruptedException {
        try (JobLease lease = acquire(here)) {
            connection.leaveUnanswered(number -> true);
            pass(HEARTBEAT);
            connection.leaveUnanswered(number -> false);
            pass(RETRY);
            lease.requireHeld();
            assertThat(record().expires()).isEqualTo(clock.now().plus(TIME_TO_LIVE));
        }
    }

    @Test
    void confirm_renewsAtOnce() {
        try (JobLease lease = acquire(here)) {
            clock.advance(Duration.ofSeconds(10));
            lease.confirm();
            assertThat(record().expires()).isEqualTo(clock.now().plus(TIME_TO_LIVE));
        }
    }

    @Test
    void confirm_takenOver_isLostAndNamesTheOther() {
        JobLease lease = acquire(here);
        there.unlock(JOB);
        JobLease other = acquire(there);
        assertThat(lease.held()).isTrue();
        assertThatThrownBy(lease::confirm)
                .isInstanceOf(LeaseLostException.class)
                .hasMessageContaining("was taken over by %s on lambda".formatted(record().holder()));
        assertThat(lease.held()).isFalse();
        assertThatThrownBy(lease::requireHeld).isInstanceOf(LeaseLostException.class);
        lease.close();
        other.confirm();
        other.close();
    }

    @Test
    void confirm_unlocked_isLost() {
        JobLease lease = acquire(here);
        there.unlock(JOB);
        assertThatThrownBy(lease::confirm)
                .isInstanceOf(LeaseLostException.class)
                .hasMessageEndingWith("was taken from it");
        lease.close();
    }

    @Test
    void confirm_recordRemoved_isLost() {
        JobLease lease = acquire(here);
        store.delete(java.util.List.of(dev.nightkeep.store.ObjectKey.of("control/nightly/lease.json")));
        assertThatThrownBy(lease::confirm)
                .isInstanceOf(LeaseLostException.class)
                .hasMessageEndingWith("was removed");
        lease.close();
    }

    @Test
    void confirm_outage_isTriedAgain() throws InterruptedException, ExecutionException {
        try (JobLease lease = acquire(here)) {
            clock.awaitSleepers(1);
            connection.refuse(number -> true);
            FutureTask<Boolean> confirming = confirming(lease);
            clock.awaitSleepers(2);
            connection.refuse(number -> false);
            clock.advance(RETRY);
            assertThat(confirming.get()).isTrue();
        }
    }

    @Test
    void confirm_interrupted_isCancelled() throws InterruptedException {
        try (JobLease lease = acquire(here)) {
            clock.awaitSleepers(1);
            connection.refuse(number -> true);
            FutureTask<Boolean> confirming = new FutureTask<>(lease::confirm, true);
            Thread thread = Thread.ofVirtual().start(confirming);
            clock.awaitSleepers(2);
            thread.interrupt();
            assertThatThrownBy(confirming::get).hasCauseInstanceOf(RunCancelledException.class);
            connection.refuse(number -> false);
        }
    }

    private static FutureTask<Boolean> confirming(JobLease lease) {
        FutureTask<Boolean> task = new FutureTask<>(lease::confirm, true);
        Thread.ofVirtual().start(task);
        return task;
    }

    @Test
    void confirm_refusedForGood_saysSo() {
        boolean[] denied = {false};
        LeaseKeeper keeper = new LeaseKeeper(
                new dev.nightkeep.store.ForwardingStore(store) {
                    @Override
                    public dev.nightkeep.store.StoredObject write(
                            dev.nightkeep.store.ObjectKey key,
                            byte[] content,
                            dev.nightkeep.store.Precondition precondition) {
                        if (denied[0]) {
                            throw new StoreAccessDeniedException("Writing was denied", "Allow it");
                        }
                        return super.write(key, content, precondition);
                    }
                },
                clock,
                "pi");
        try (JobLease lease = acquire(keeper)) {
            denied[0] = true;
            assertThatThrownBy(lease::confirm).isInstanceOf(StoreAccessDeniedException.class);
        }
    }

    @Test
    void close_outage_leavesTheLeaseToLapse() {
        JobLease lease = acquire(here);
        connection.refuse(number -> true);
        lease.close();
        assertThat(lease.held()).isFalse();
        assertThat(record().released()).isFalse();
        clock.advance(TIME_TO_LIVE);
        acquire(there).close();
        assertThat(record().fencing()).isEqualTo(2);
    }

    @Test
    void close_afterARenewalThatWasNotAnswered_givesTheLeaseBack() throws InterruptedException {
        try (JobLease lease = acquire(here)) {
            connection.leaveUnanswered(number -> true);
            pass(HEARTBEAT);
            connection.leaveUnanswered(number -> false);
            lease.requireHeld();
        }
        assertThat(record().released()).isTrue();
        acquire(there).close();
    }

    @Test
    void close_again_changesNothing() {
        JobLease lease = acquire(here);
        lease.close();
        try (JobLease next = acquire(there)) {
            lease.close();
            next.confirm();
        }
        assertThatThrownBy(lease::confirm).isInstanceOf(LeaseLostException.class);
    }

    @Test
    void acquire_outage_isToldAsWhatItIs() {
        connection.refuse(number -> true);
        assertThatThrownBy(() -> acquire(here)).isInstanceOf(StoreUnavailableException.class);
    }
}
