package dev.nightkeep.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.nightkeep.error.NightkeepException;
import dev.nightkeep.error.StoreUnavailableException;
import dev.nightkeep.store.BackupStore;
import dev.nightkeep.store.FailingStore;
import dev.nightkeep.store.ForwardingStore;
import dev.nightkeep.store.InMemoryStore;
import dev.nightkeep.store.ObjectKey;
import dev.nightkeep.store.Precondition;
import dev.nightkeep.store.StoredObject;
import dev.nightkeep.store.Stores;
import dev.nightkeep.time.ManualClock;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class StoredAuditLogTest {
    private static final int THREADS = 8;
    private static final int EACH = 25;

    private final ManualClock clock = new ManualClock();

    private AuditVerification verify(BackupStore store) {
        return new VerifyAudit(store).verify(Optional.empty());
    }

    @Test
    void append_first_isNumberOneAndIsRead() {
        InMemoryStore store = new InMemoryStore();
        AuditRecord record = new StoredAuditLog(store, clock).append(AuditEntries.done("a"));
        assertThat(record.sequence()).isEqualTo(1);
        assertThat(record.time()).isEqualTo(clock.now());
        assertThat(record.previous()).isEqualTo(AuditTip.NONE.hash());
        assertThat(new AuditTrail(store).newestFirst(Optional.empty(), 10))
                .singleElement()
                .extracting(ChainedRecord::record)
                .isEqualTo(record);
    }

    @Test
    void append_racing_everyEntryHasANumberOfItsOwn() {
        assertRaceIsSettled(new InMemoryStore());
    }

    @Test
    void append_racingInADirectory_everyEntryHasANumberOfItsOwn(@TempDir Path folder) {
        assertRaceIsSettled(Stores.directory(folder));
    }

    /** Each thread has a log of its own, as a process has. */
    private void assertRaceIsSettled(BackupStore store) {
        Set<Long> numbers = ConcurrentHashMap.newKeySet();
        try (ExecutorService threads = Executors.newFixedThreadPool(THREADS)) {
            for (int i = 0; i < THREADS; i++) {
                AuditLog log = new StoredAuditLog(store, clock);
                threads.execute(() -> LongStream.range(0, EACH)
                        .forEach(n -> numbers.add(
                                log.append(AuditEntries.done("same")).sequence())));
            }
        }
        assertThat(numbers)
                .containsExactlyInAnyOrderElementsOf(
                        LongStream.rangeClosed(1, THREADS * EACH).boxed().toList());
        AuditVerification verification = verify(store);
        assertThat(verification.finding()).isEmpty();
        assertThat(verification.entries()).isEqualTo(THREADS * EACH);
    }

    @Test
    void append_storeFailsMidway_nothingAcknowledgedIsLost() {
        for (int failing = 1; failing < 30; failing++) {
            assertSurvives(failing, true);
            assertSurvives(failing, false);
        }
    }

    private void assertSurvives(int failing, boolean done) {
        FailingStore store = new FailingStore(new InMemoryStore());
        if (done) {
            store.leaveUnanswered(number -> number == failing);
        } else {
            store.refuse(number -> number == failing);
        }
        List<Long> acknowledged = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            try {
                acknowledged.add(new StoredAuditLog(store, clock)
                        .append(AuditEntries.done("n" + i))
                        .sequence());
            } catch (StoreUnavailableException e) {
                assertThat(e.retryable()).isTrue();
            }
        }
        store.refuse(number -> false);
        store.leaveUnanswered(number -> false);
        new StoredAuditLog(store, clock).append(AuditEntries.done("last"));
        AuditVerification verification = verify(store);
        assertThat(verification.finding()).as("operation %d", failing).isEmpty();
        assertThat(new HashSet<>(acknowledged)).hasSameSizeAs(acknowledged);
        assertThat(acknowledged).allMatch(sequence -> sequence <= verification.entries());
    }

    @Test
    void append_answerLostAndAskedAgain_isOneEntry() {
        InMemoryStore store = new InMemoryStore();
        BackupStore twice = new ForwardingStore(store) {
            @Override
            public StoredObject write(ObjectKey key, byte[] content, Precondition precondition) {
                StoredObject written = super.write(key, content, precondition);
                return precondition instanceof Precondition.Absent ? super.write(key, content, precondition) : written;
            }
        };
        new StoredAuditLog(twice, clock).append(AuditEntries.done("a"));
        new StoredAuditLog(store, clock).append(AuditEntries.done("b"));
        assertThat(verify(store).entries()).isEqualTo(2);
    }

    @Test
    void append_headGone_goesOnBehindTheLast() {
        InMemoryStore store = new InMemoryStore();
        StoredAuditLog log = new StoredAuditLog(store, clock);
        for (int i = 0; i < 1_100; i++) {
            log.append(AuditEntries.done("n" + i));
        }
        store.delete(List.of(ObjectKey.of("control/audit/head.json")));
        assertThat(verify(store).finding())
                .get()
                .extracting(AuditFinding::sequence)
                .isEqualTo(1_101L);
        assertThat(log.append(AuditEntries.done("after")).sequence()).isEqualTo(1_101);
        assertThat(verify(store).finding()).isEmpty();
    }

    @Test
    void append_storeThatNeverTakes_givesUp() {
        BackupStore store = new ForwardingStore(new InMemoryStore()) {
            @Override
            public StoredObject write(ObjectKey key, byte[] content, Precondition precondition) {
                throw new dev.nightkeep.error.PreconditionFailedException("never", "Give up");
            }
        };
        assertThatThrownBy(() -> new StoredAuditLog(store, clock).append(AuditEntries.done("a")))
                .isInstanceOf(NightkeepException.class)
                .hasMessageContaining("did not take an entry");
    }

    @Test
    void trail_pages_areCompleteAndBounded() {
        InMemoryStore store = new InMemoryStore();
        StoredAuditLog log = new StoredAuditLog(store, clock);
        LongStream.range(0, 7).forEach(n -> log.append(AuditEntries.done("n" + n)));
        AuditTrail trail = new AuditTrail(store);
        assertThat(trail.newestFirst(Optional.empty(), 3))
                .extracting(chained -> chained.record().sequence())
                .containsExactly(7L, 6L, 5L);
        assertThat(trail.newestFirst(Optional.of(5L), 100))
                .extracting(chained -> chained.record().sequence())
                .containsExactly(4L, 3L, 2L, 1L);
        assertThat(trail.newestFirst(Optional.of(1L), 100)).isEmpty();
    }
}
