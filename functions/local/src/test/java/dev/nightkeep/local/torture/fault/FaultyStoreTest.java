package dev.nightkeep.local.torture.fault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.nightkeep.error.PreconditionFailedException;
import dev.nightkeep.error.StoreFullException;
import dev.nightkeep.error.StoreUnavailableException;
import dev.nightkeep.local.history.Dice;
import dev.nightkeep.local.torture.fault.StoreFaults.Injection;
import dev.nightkeep.store.BackupStore;
import dev.nightkeep.store.Listing;
import dev.nightkeep.store.ObjectKey;
import dev.nightkeep.store.ObjectWriter;
import dev.nightkeep.store.Precondition;
import dev.nightkeep.store.Stores;
import dev.nightkeep.time.SystemClock;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class FaultyStoreTest {
    private static final ObjectKey KEY = ObjectKey.of("job/object");
    private static final byte[] CONTENT = {1, 2, 3, 4, 5, 6, 7, 8};

    @TempDir
    private Path folder;

    private final FaultLog log = new FaultLog();
    private final TortureClock clock = new TortureClock(new SystemClock());
    private BackupStore real = Stores.directory(Path.of("unused"));

    @BeforeEach
    void open() {
        real = Stores.directory(folder);
    }

    private BackupStore with(FaultKind kind) {
        return with(kind, Ambush.none());
    }

    private BackupStore with(FaultKind kind, Ambush ambush) {
        return new FaultyStore(
                real, (operation, what) -> Optional.of(new Injection(kind, new Dice(1, what, 0))), clock, ambush, log);
    }

    private void put() {
        real.write(KEY, CONTENT, Precondition.none());
    }

    @ParameterizedTest
    @EnumSource(
            value = FaultKind.class,
            names = {"UNAVAILABLE", "OUTAGE"})
    void write_unavailable_isNotDone(FaultKind kind) {
        assertThatThrownBy(() -> with(kind).write(KEY, CONTENT, Precondition.absent()))
                .isInstanceOf(StoreUnavailableException.class);
        assertThat(real.find(KEY)).isEmpty();
        assertThat(log.count(kind)).isOne();
    }

    @Test
    void write_lostAnswer_isDoneAndFails() {
        assertThatThrownBy(() -> with(FaultKind.LOST_ANSWER).write(KEY, CONTENT, Precondition.absent()))
                .isInstanceOf(StoreUnavailableException.class);
        assertThat(real.readAll(KEY, 100)).isEqualTo(CONTENT);
    }

    @Test
    void write_refusedAfterWrite_isDoneAndRefused() {
        assertThatThrownBy(() -> with(FaultKind.REFUSED_AFTER_WRITE).write(KEY, CONTENT, Precondition.absent()))
                .isInstanceOf(PreconditionFailedException.class);
        assertThat(real.readAll(KEY, 100)).isEqualTo(CONTENT);
    }

    @Test
    void write_falseRefusalOrFull_isNotDone() {
        assertThatThrownBy(() -> with(FaultKind.FALSE_REFUSAL).write(KEY, CONTENT, Precondition.absent()))
                .isInstanceOf(PreconditionFailedException.class);
        assertThatThrownBy(() -> with(FaultKind.STORE_FULL).write(KEY, CONTENT, Precondition.absent()))
                .isInstanceOf(StoreFullException.class);
        assertThat(real.find(KEY)).isEmpty();
    }

    @Test
    void complete_lostAnswer_leavesTheObject() {
        List<FaultKind> kinds =
                new ArrayList<>(List.of(FaultKind.SHORT_READS, FaultKind.SHORT_READS, FaultKind.LOST_ANSWER));
        BackupStore store = new FaultyStore(
                real,
                (operation, what) -> Optional.of(new Injection(kinds.removeFirst(), new Dice(1, what, 0))),
                clock,
                Ambush.none(),
                log);
        try (ObjectWriter writer = store.begin(KEY)) {
            writer.append(CONTENT, 0, CONTENT.length);
            assertThatThrownBy(() -> writer.complete(Precondition.absent()))
                    .isInstanceOf(StoreUnavailableException.class);
        }
        assertThat(real.readAll(KEY, 100)).isEqualTo(CONTENT);
    }

    @Test
    void find_slow_movesTimeOnAndAnswers() {
        put();
        var before = clock.now();
        assertThat(with(FaultKind.SLOW).find(KEY)).isPresent();
        assertThat(Duration.between(before, clock.now())).isGreaterThanOrEqualTo(Duration.ofSeconds(1));
    }

    @Test
    void list_stale_answersAsBefore() {
        BackupStore store = with(FaultKind.STALE_ANSWER);
        assertThat(store.list(Listing.objects("")).objects()).isEmpty();
        put();
        assertThat(store.list(Listing.objects("")).objects()).isEmpty();
        assertThat(store.find(KEY)).isPresent();
        assertThat(log.counts()).containsExactly(java.util.Map.entry(FaultKind.STALE_ANSWER, 1L));
    }

    @Test
    void delete_lostAnswer_isDoneAndFails() {
        put();
        assertThatThrownBy(() -> with(FaultKind.LOST_ANSWER).delete(List.of(KEY)))
                .isInstanceOf(StoreUnavailableException.class);
        assertThat(real.find(KEY)).isEmpty();
    }

    @Test
    void read_flipped_givesOneWrongBit() {
        put();
        byte[] read = with(FaultKind.FLIPPED_READ).readAll(KEY, 100);
        int bits = 0;
        for (int i = 0; i < CONTENT.length; i++) {
            bits += Integer.bitCount(read[i] ^ CONTENT[i]);
        }
        assertThat(bits).isOne();
        assertThat(log.count(FaultKind.FLIPPED_READ)).isOne();
    }

    @Test
    void read_truncated_endsEarlyWithoutAWord() {
        put();
        assertThat(with(FaultKind.TRUNCATED_READ).readAll(KEY, 100)).hasSizeLessThan(CONTENT.length);
        assertThat(log.count(FaultKind.TRUNCATED_READ)).isOne();
    }

    @Test
    void read_cutOff_fails() {
        put();
        assertThatThrownBy(() -> with(FaultKind.READ_CUT_OFF).readAll(KEY, 100))
                .isInstanceOf(StoreUnavailableException.class);
    }

    @Test
    void read_short_givesEverything() {
        put();
        assertThat(with(FaultKind.SHORT_READS).readAll(KEY, 100)).isEqualTo(CONTENT);
    }

    @Test
    void ambush_atItsOperation_happensOnceAndIsToldOfIt() {
        List<String> told = new ArrayList<>();
        BackupStore store = with(FaultKind.SHORT_READS, new Ambush(2, told::add));
        store.find(KEY);
        store.find(KEY);
        store.find(KEY);
        assertThat(told).containsExactly("FIND job/object");
    }
}
