package dev.nightkeep.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.nightkeep.error.PreconditionFailedException;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What every store holds when a write depends on what is there. */
abstract class StoreConditionContract extends StoreWritingContract {
    private static final int THREADS = 8;

    /** How often each of eight threads counts up. */
    protected int increments() {
        return 25;
    }

    @Test
    protected void absent_overAnObject_failsAndKeepsIt() {
        put(KEY.value(), "old");
        assertThatThrownBy(() -> store.write(KEY, bytes("new"), Precondition.absent()))
                .isInstanceOf(PreconditionFailedException.class);
        assertThat(text(KEY)).isEqualTo("old");
    }

    @Test
    protected void absent_afterDelete_writes() {
        put(KEY.value(), "old");
        store.delete(List.of(KEY));
        store.write(KEY, bytes("new"), Precondition.absent());
        assertThat(text(KEY)).isEqualTo("new");
    }

    @Test
    protected void unchanged_presentVersion_writes() {
        ObjectVersion version = put(KEY.value(), "old").version();
        StoredObject written = store.write(KEY, bytes("new"), Precondition.unchanged(version));
        assertThat(text(KEY)).isEqualTo("new");
        assertThat(written.version()).isNotEqualTo(version);
    }

    @Test
    protected void unchanged_olderVersion_failsAndKeepsIt() {
        ObjectVersion version = put(KEY.value(), "older").version();
        put(KEY.value(), "old");
        assertThatThrownBy(() -> store.write(KEY, bytes("new"), Precondition.unchanged(version)))
                .isInstanceOf(PreconditionFailedException.class);
        assertThat(text(KEY)).isEqualTo("old");
    }

    @Test
    protected void unchanged_deleted_failsAndWritesNothing() {
        ObjectVersion version = put(KEY.value(), "old").version();
        store.delete(List.of(KEY));
        assertThatThrownBy(() -> store.write(KEY, bytes("new"), Precondition.unchanged(version)))
                .isInstanceOf(PreconditionFailedException.class);
        assertThat(store.find(KEY)).isEmpty();
    }

    @Test
    protected void absent_raced_hasOneWinner() throws InterruptedException, ExecutionException {
        for (int round = 0; round < 5; round++) {
            ObjectKey key = ObjectKey.of("race/" + round);
            CyclicBarrier start = new CyclicBarrier(THREADS);
            List<Boolean> won = runAll(
                    THREADS,
                    IntStream.range(0, THREADS)
                            .<Callable<Boolean>>mapToObj(i -> () -> {
                                start.await();
                                return written(key, "writer " + i, Precondition.absent());
                            })
                            .toList());
            assertThat(Collections.frequency(won, true)).isEqualTo(1);
            assertThat(text(key)).isEqualTo("writer " + won.indexOf(true));
        }
    }

    @Test
    protected void unchanged_racedIncrements_losesNone() throws InterruptedException, ExecutionException {
        put(KEY.value(), "0");
        runAll(THREADS, Collections.nCopies(THREADS, () -> {
            try (BackupStore own = open()) {
                IntStream.range(0, increments()).forEach(i -> increment(own));
            }
            return true;
        }));
        assertThat(text(KEY)).isEqualTo(Integer.toString(THREADS * increments()));
    }

    private void increment(BackupStore own) {
        boolean done = false;
        while (!done) {
            ObjectVersion version = own.find(KEY).orElseThrow().version();
            String next = Integer.toString(Integer.parseInt(text(KEY)) + 1);
            done = written(KEY, next, Precondition.unchanged(version));
        }
    }

    private boolean written(ObjectKey key, String text, Precondition precondition) {
        try {
            store.write(key, bytes(text), precondition);
            return true;
        } catch (PreconditionFailedException e) {
            return false;
        }
    }
}
