package dev.nightkeep.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.nightkeep.error.NightkeepException;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/**
 * What every {@link BackupStore} holds. A store's own test extends it and says how to open the store; where an emulator
 * falls short of the contract, it overrides that one test with one that asserts the gap.
 */
public abstract class BackupStoreContract extends StoreListingContract {
    @Test
    protected void delete_removesThoseAndNoOthers() throws InterruptedException, ExecutionException {
        putAll(List.of("a/1", "a/2", "a/20", "b/1"));
        store.delete(List.of(ObjectKey.of("a/2"), ObjectKey.of("b/1")));
        assertThat(listed(Listing.objects(""))).containsExactly("a/1", "a/20");
        assertThat(listed(Listing.folders(""))).containsExactly("a/");
    }

    @Test
    protected void delete_absentOrFolder_isDoneAlready() {
        put("a/1", "1");
        store.delete(List.of());
        store.delete(List.of(ObjectKey.of("a"), ObjectKey.of("x/y"), ObjectKey.of("a/1/2")));
        assertThat(listed(Listing.objects(""))).containsExactly("a/1");
        store.delete(List.of(ObjectKey.of("a/1")));
        store.delete(List.of(ObjectKey.of("a/1")));
        assertThat(listed(Listing.objects(""))).isEmpty();
    }

    @Test
    protected void delete_moreThanAPage_removesAll() throws InterruptedException, ExecutionException {
        List<String> keys = IntStream.range(0, Math.min(manyObjects(), 1_100))
                .mapToObj("a/%04d"::formatted)
                .toList();
        putAll(keys);
        store.delete(keys.stream().map(ObjectKey::of).toList());
        assertThat(listed(Listing.objects(""))).isEmpty();
        assertThat(listed(Listing.folders(""))).isEmpty();
    }

    @Test
    protected void unfinished_leftBehind_isFoundByPrefixOnly() {
        ObjectWriter left = leaveBehind(KEY);
        assertThat(store.unfinished("job/2026-")).singleElement().satisfies(write -> {
            assertThat(write.key()).isEqualTo(KEY);
            assertThat(write.started()).isNotNull();
        });
        assertThat(store.unfinished("")).hasSize(1);
        assertThat(store.unfinished("job/2027")).isEmpty();
        left.close();
        assertThat(store.unfinished("")).isEmpty();
    }

    @Test
    protected void unfinished_severalOfOneKey_areToldApart() {
        ObjectWriter first = leaveBehind(KEY);
        ObjectWriter second = leaveBehind(KEY);
        ObjectWriter deeper = leaveBehind(KEY.resolve("deeper"));
        assertThat(store.unfinished("")).hasSize(3).doesNotHaveDuplicates();
        store.unfinished(KEY + "/").forEach(store::discard);
        assertThat(store.unfinished(""))
                .hasSize(2)
                .allMatch(write -> write.key().equals(KEY));
        first.close();
        second.close();
        deeper.close();
        assertThat(store.unfinished("")).isEmpty();
    }

    @Test
    protected void discard_leftBehind_frees() {
        put(KEY.value(), "old");
        ObjectWriter left = leaveBehind(KEY);
        List<UnfinishedWrite> writes = store.unfinished("");
        writes.forEach(store::discard);
        writes.forEach(store::discard);
        assertThat(store.unfinished("")).isEmpty();
        assertThat(text(KEY)).isEqualTo("old");
        assertThatThrownBy(() -> left.complete(Precondition.none())).isInstanceOf(NightkeepException.class);
        left.close();
        assertThat(text(KEY)).isEqualTo("old");
    }

    @Test
    protected void unfinished_completed_isNotTold() {
        try (ObjectWriter writer = leaveBehind(KEY)) {
            writer.complete(Precondition.none());
            assertThat(store.unfinished("")).isEmpty();
        }
        assertThat(store.find(KEY)).isPresent();
    }

    @Test
    protected void close_again_doesNotThrow() {
        BackupStore other = open();
        other.close();
        other.close();
    }

    private ObjectWriter leaveBehind(ObjectKey key) {
        ObjectWriter writer = store.begin(key);
        writer.append(new byte[bytesThatLeaveATrace()], 0, bytesThatLeaveATrace());
        return writer;
    }
}
