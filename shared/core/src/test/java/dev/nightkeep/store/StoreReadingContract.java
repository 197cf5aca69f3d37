package dev.nightkeep.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.nightkeep.bson.Seed;
import dev.nightkeep.error.CorruptBackupException;
import dev.nightkeep.error.ObjectNotFoundException;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What every store holds when one reads from it. */
abstract class StoreReadingContract extends StoreFixture {
    @Test
    protected void location_isToldToPeople() {
        assertThat(store.location()).isNotBlank();
    }

    @Test
    protected void emptyStore_hasNothing() {
        assertThat(store.find(KEY)).isEmpty();
        assertThat(listed(Listing.objects(""))).isEmpty();
        assertThat(listed(Listing.folders("job/"))).isEmpty();
        assertThat(store.unfinished("")).isEmpty();
        store.delete(List.of(KEY));
    }

    @Test
    protected void read_absent_isRefused() {
        assertThatThrownBy(() -> content(KEY, 0)).isInstanceOf(ObjectNotFoundException.class);
        assertThatThrownBy(() -> store.readAll(KEY, 10)).isInstanceOf(ObjectNotFoundException.class);
    }

    @Test
    protected void find_folder_isEmpty() {
        put("job/day/id/manifest.json", "{}");
        assertThat(store.find(ObjectKey.of("job/day"))).isEmpty();
        assertThatThrownBy(() -> content(ObjectKey.of("job/day"), 0)).isInstanceOf(ObjectNotFoundException.class);
    }

    @Test
    protected void find_belowAnObject_isEmpty() {
        put("job/a", "object");
        assertThat(store.find(ObjectKey.of("job/a/b"))).isEmpty();
        assertThat(store.find(ObjectKey.of("job/a/b/c"))).isEmpty();
        assertThat(listed(Listing.objects("job/a/b/"))).isEmpty();
    }

    @Test
    protected void write_thenFindAndRead_givesItBack() {
        StoredObject written = put(KEY.value(), "content");
        assertThat(text(KEY)).isEqualTo("content");
        assertThat(store.readAll(KEY, 7)).isEqualTo(bytes("content"));
        assertThat(written.key()).isEqualTo(KEY);
        assertThat(written.bytes()).isEqualTo(7);
        assertThat(store.find(KEY)).get().satisfies(found -> {
            assertThat(found.version()).isEqualTo(written.version());
            assertThat(found.bytes()).isEqualTo(7);
        });
    }

    @Test
    protected void write_zeroBytes_isAnObject() {
        assertThat(put(KEY.value(), "").bytes()).isZero();
        assertThat(content(KEY, 0)).isEmpty();
        assertThat(store.find(KEY)).get().extracting(StoredObject::bytes).isEqualTo(0L);
        assertThat(listed(Listing.objects(""))).containsExactly(KEY.value());
    }

    @Test
    protected void read_atOffsets_givesTheRest(Seed seed) {
        byte[] content = random(seed, 200_000);
        store.write(KEY, content, Precondition.none());
        for (int offset : new int[] {0, 1, 99_999, content.length - 1, content.length}) {
            assertThat(content(KEY, offset)).isEqualTo(Arrays.copyOfRange(content, offset, content.length));
        }
        assertThat(content(KEY, content.length + 1L)).isEmpty();
        assertThat(content(KEY, content.length * 10L)).isEmpty();
    }

    @Test
    protected void readAll_largerThanTheLimit_isRefused() {
        put(KEY.value(), "12345");
        assertThatThrownBy(() -> store.readAll(KEY, 4)).isInstanceOf(CorruptBackupException.class);
    }

    @Test
    protected void secondHandle_seesEveryChangeAtOnce() {
        try (BackupStore other = open()) {
            put(KEY.value(), "1");
            assertThat(other.readAll(KEY, 10)).isEqualTo(bytes("1"));
            put(KEY.value(), "22");
            assertThat(other.list(Listing.objects("")).objects())
                    .singleElement()
                    .satisfies(object -> assertThat(object.bytes()).isEqualTo(2));
            store.delete(List.of(KEY));
            assertThat(other.find(KEY)).isEmpty();
            assertThat(other.list(Listing.objects("")).objects()).isEmpty();
        }
    }
}
