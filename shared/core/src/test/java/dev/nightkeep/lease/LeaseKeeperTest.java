package dev.nightkeep.lease;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.nightkeep.error.CorruptBackupException;
import dev.nightkeep.error.LeaseHeldException;
import dev.nightkeep.error.PreconditionFailedException;
import dev.nightkeep.format.BackupId;
import dev.nightkeep.format.BackupType;
import dev.nightkeep.format.JobName;
import dev.nightkeep.store.BackupStore;
import dev.nightkeep.store.ForwardingStore;
import dev.nightkeep.store.InMemoryStore;
import dev.nightkeep.store.ObjectKey;
import dev.nightkeep.store.Precondition;
import dev.nightkeep.store.StoredObject;
import dev.nightkeep.store.Stores;
import dev.nightkeep.time.ManualClock;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class LeaseKeeperTest {
    private static final JobName JOB = new JobName("nightly");
    private static final ObjectKey KEY = ObjectKey.of("control/nightly/lease.json");

    private final ManualClock clock = new ManualClock();
    private final InMemoryStore store = new InMemoryStore(clock);
    private final LeaseKeeper here = new LeaseKeeper(store, clock, "pi");
    private final LeaseKeeper there = new LeaseKeeper(store, clock, "lambda");

    private BackupId run() {
        return BackupId.of(clock.now(), BackupType.FULL, UUID.randomUUID());
    }

    @Test
    void acquire_free_isNotedInTheStore() {
        BackupId run = run();
        Instant now = clock.now();
        try (JobLease lease = here.acquire(JOB, run)) {
            assertThat(lease.fencing()).isEqualTo(1);
            assertThat(lease.lapsed()).isEmpty();
            assertThat(lease.held()).isTrue();
            assertThat(there.find(JOB)).contains(new LeaseRecord(JOB, run, "pi", 1, now, now.plusSeconds(60), false));
        }
    }

    @Test
    void acquire_held_saysByWhomWhereAndUntilWhen() {
        BackupId run = run();
        try (JobLease lease = here.acquire(JOB, run)) {
            assertThatThrownBy(() -> there.acquire(JOB, run()))
                    .isInstanceOfSatisfying(
                            LeaseHeldException.class,
                            e -> assertThat(e.userMessage())
                                    .isEqualTo("Job nightly is being run by " + run
                                            + " on pi since 2026-11-21T12:00:00Z. Wait until 2026-11-21T12:01:00Z or, when you know"
                                            + " that it is dead, run `nightkeep unlock --job nightly`."));
            lease.requireHeld();
        }
    }

    @Test
    void acquire_otherJob_isFree() {
        try (JobLease one = here.acquire(JOB, run());
                JobLease other = there.acquire(JobName.DEFAULT, run())) {
            one.requireHeld();
            other.requireHeld();
        }
    }

    @Test
    void acquire_givenBack_countsOn() {
        for (int fencing = 1; fencing <= 3; fencing++) {
            try (JobLease lease = here.acquire(JOB, run())) {
                assertThat(lease.fencing()).isEqualTo(fencing);
                assertThat(lease.lapsed()).isEmpty();
            }
            assertThat(here.find(JOB)).get().matches(LeaseRecord::released);
        }
    }

    @Test
    void acquire_lapsed_tellsWhoDied() {
        BackupId dead = run();
        writeRecord(new LeaseRecord(JOB, dead, "pi", 7, clock.now(), clock.now().plusSeconds(60), false));
        clock.advance(Duration.ofSeconds(59));
        assertThatThrownBy(() -> there.acquire(JOB, run())).isInstanceOf(LeaseHeldException.class);
        clock.advance(Duration.ofSeconds(1));
        try (JobLease lease = there.acquire(JOB, run())) {
            assertThat(lease.fencing()).isEqualTo(8);
            assertThat(lease.lapsed()).get().satisfies(lapsed -> {
                assertThat(lapsed.holder()).isEqualTo(dead);
                assertThat(lapsed.host()).isEqualTo("pi");
            });
        }
    }

    private void writeRecord(LeaseRecord lease) {
        new LeaseObject(store, JOB).write(lease, Precondition.none());
    }

    @Test
    void acquire_answerLost_knowsItsOwnLease() {
        try (JobLease lease = new LeaseKeeper(new AnswersLost(store), clock, "pi").acquire(JOB, run())) {
            assertThat(lease.fencing()).isEqualTo(1);
        }
    }

    /** Writes, but says that the precondition failed: what a client sees that repeats a write on its own. */
    private static final class AnswersLost extends ForwardingStore {
        AnswersLost(BackupStore store) {
            super(store);
        }

        @Override
        public StoredObject write(ObjectKey key, byte[] content, Precondition precondition) {
            super.write(key, content, precondition);
            throw new PreconditionFailedException("The answer was lost", "Try again");
        }
    }

    @Test
    void acquire_raced_hasOneHolder() throws InterruptedException, ExecutionException {
        CyclicBarrier start = new CyclicBarrier(8);
        Callable<Boolean> task = () -> {
            start.await();
            return acquired();
        };
        try (ExecutorService executor = Executors.newFixedThreadPool(8)) {
            int holders = 0;
            for (Future<Boolean> result : executor.invokeAll(Collections.nCopies(8, task))) {
                holders += result.get() ? 1 : 0;
            }
            assertThat(holders).isEqualTo(1);
        }
        assertThat(here.find(JOB)).get().extracting(LeaseRecord::fencing).isEqualTo(1L);
    }

    @SuppressWarnings("MustBeClosed")
    private boolean acquired() {
        try {
            return here.acquire(JOB, run()).held();
        } catch (LeaseHeldException e) {
            return false;
        }
    }

    @Test
    void acquire_recordIsNoLease_isToldLoudly() {
        for (String text : List.of("", "null", "{}", "[", "{\"job\": \"nightly\", \"fencing\": 0}")) {
            store.write(KEY, text.getBytes(java.nio.charset.StandardCharsets.UTF_8), Precondition.none());
            assertThatThrownBy(() -> here.acquire(JOB, run()))
                    .isInstanceOf(CorruptBackupException.class)
                    .hasMessageContaining(KEY.value());
        }
    }

    @Test
    void unlock_held_takesItAway() {
        BackupId run = run();
        try (JobLease lease = here.acquire(JOB, run)) {
            assertThat(there.unlock(JOB)).get().extracting(LeaseRecord::holder).isEqualTo(run);
            try (JobLease next = there.acquire(JOB, run())) {
                assertThat(next.fencing()).isEqualTo(2);
                assertThat(next.lapsed()).isEmpty();
            }
            assertThat(lease.fencing()).isEqualTo(1);
        }
        assertThat(here.find(JOB)).get().extracting(LeaseRecord::fencing).isEqualTo(2L);
    }

    @Test
    void unlock_free_changesNothing() {
        assertThat(here.unlock(JOB)).isEmpty();
        here.acquire(JOB, run()).close();
        assertThat(here.unlock(JOB)).isEmpty();
    }

    @Test
    void acquire_onADirectory_excludesOthers(@TempDir Path folder) {
        try (BackupStore one = Stores.directory(folder);
                BackupStore other = Stores.directory(folder);
                JobLease lease = new LeaseKeeper(one, clock, "pi").acquire(JOB, run())) {
            assertThatThrownBy(() -> new LeaseKeeper(other, clock, "pi").acquire(JOB, run()))
                    .isInstanceOf(LeaseHeldException.class);
            lease.confirm();
        }
    }
}
