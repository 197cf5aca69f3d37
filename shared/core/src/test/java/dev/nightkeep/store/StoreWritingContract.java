package dev.nightkeep.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.nightkeep.bson.Seed;
import dev.nightkeep.error.CorruptBackupException;
import dev.nightkeep.error.NightkeepException;
import dev.nightkeep.error.ObjectNotFoundException;
import dev.nightkeep.error.PreconditionFailedException;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;

/** What every store holds when one writes to it. */
abstract class StoreWritingContract extends StoreReadingContract {
    private static final int TWENTY_MEGABYTES = 20_000_000;

    @Test
    protected void overwrite_replacesContentAndVersion() {
        StoredObject first = put(KEY.value(), "a longer content");
        StoredObject second = put(KEY.value(), "short");
        assertThat(text(KEY)).isEqualTo("short");
        assertThat(second.version()).isNotEqualTo(first.version());
    }

    @Test
    protected void overwrite_atOnceAndOfTheSameLength_alwaysHasAnotherVersion() {
        for (int size : new int[] {1, 100_000}) {
            Set<ObjectVersion> versions = new HashSet<>();
            byte[] content = new byte[size];
            for (int i = 0; i < 50; i++) {
                content[0] = (byte) i;
                versions.add(store.write(KEY, content, Precondition.none()).version());
            }
            assertThat(versions).hasSize(50);
        }
    }

    @Test
    protected void writer_oddChunks_giveTheWholeBack(Seed seed) {
        byte[] content = random(seed, TWENTY_MEGABYTES);
        StoredObject written;
        try (ObjectWriter writer = store.begin(KEY)) {
            appendInOddChunks(writer, content, seed.random());
            written = writer.complete(Precondition.absent());
        }
        assertThat(written.bytes()).isEqualTo(content.length);
        assertThat(Arrays.equals(content(KEY, 0), content)).isTrue();
        assertThat(Arrays.equals(content(KEY, 12_345_678), 0, 7_654_322, content, 12_345_678, content.length))
                .isTrue();
        assertThat(store.find(KEY)).get().extracting(StoredObject::version).isEqualTo(written.version());
    }

    private static void appendInOddChunks(ObjectWriter writer, byte[] content, Random random) {
        for (int offset = 0; offset < content.length; ) {
            int length = Math.min(content.length - offset, random.nextInt(700_001));
            byte[] chunk = Arrays.copyOfRange(content, offset, offset + length);
            writer.append(chunk, 0, length);
            Arrays.fill(chunk, (byte) -1); // the writer must have taken its copy
            offset += length;
        }
    }

    @Test
    protected void writer_partOfAnArray_writesThatPart() {
        try (ObjectWriter writer = store.begin(KEY)) {
            writer.append(bytes("xxabcxx"), 2, 3);
            writer.append(bytes("def"), 0, 3);
            writer.append(bytes("ghi"), 3, 0);
            writer.complete(Precondition.none());
        }
        assertThat(text(KEY)).isEqualTo("abcdef");
    }

    @Test
    protected void appendFrom_objectsOfAllSizes_putsThemBehindEachOther(Seed seed) {
        byte[] expected = random(seed, TWENTY_MEGABYTES);
        int[] cuts = {0, 0, 3, 700_000, 700_000, 6_100_000, 6_100_001, 13_000_000, 19_999_999, TWENTY_MEGABYTES};
        ObjectKey joined = ObjectKey.of("joined");
        try (ObjectWriter writer = store.begin(joined)) {
            for (int i = 1; i < cuts.length; i++) {
                byte[] piece = Arrays.copyOfRange(expected, cuts[i - 1], cuts[i]);
                writer.appendFrom(store, store.write(ObjectKey.of("pieces/" + i), piece, Precondition.none()));
            }
            assertThat(writer.complete(Precondition.absent()).bytes()).isEqualTo(expected.length);
        }
        assertThat(Arrays.equals(content(joined, 0), expected)).isTrue();
        assertThat(store.unfinished("")).isEmpty();
    }

    @Test
    protected void appendFrom_oneLargeObject_isItsCopy(Seed seed) {
        byte[] expected = random(seed, TWENTY_MEGABYTES);
        StoredObject piece = store.write(KEY, expected, Precondition.none());
        ObjectKey joined = ObjectKey.of("joined");
        try (ObjectWriter writer = store.begin(joined)) {
            writer.appendFrom(store, piece);
            writer.complete(Precondition.absent());
        }
        assertThat(Arrays.equals(content(joined, 0), expected)).isTrue();
        assertThat(Arrays.equals(content(KEY, 0), expected)).isTrue();
    }

    @Test
    protected void appendFrom_changedOrGone_failsAndLeavesNothing() {
        for (int size : new int[] {5, TWENTY_MEGABYTES}) {
            StoredObject old = store.write(KEY, new byte[size], Precondition.none());
            byte[] other = new byte[size];
            other[0] = 1;
            store.write(KEY, other, Precondition.none());
            requireRefused(old, CorruptBackupException.class);
            store.delete(List.of(KEY));
            requireRefused(old, ObjectNotFoundException.class);
        }
    }

    private void requireRefused(StoredObject source, Class<? extends NightkeepException> failure) {
        ObjectKey joined = ObjectKey.of("joined");
        try (ObjectWriter writer = store.begin(joined)) {
            assertThatThrownBy(() -> {
                        writer.appendFrom(store, source);
                        writer.complete(Precondition.absent());
                    })
                    .isInstanceOf(failure);
        }
        assertThat(store.find(joined)).isEmpty();
        assertThat(store.unfinished("")).isEmpty();
    }

    @Test
    protected void writer_withoutBytes_makesAnEmptyObject() {
        try (ObjectWriter writer = store.begin(KEY)) {
            assertThat(writer.complete(Precondition.absent()).bytes()).isZero();
        }
        assertThat(content(KEY, 0)).isEmpty();
    }

    @Test
    protected void writer_beforeItCompletes_isNotSeen() {
        try (ObjectWriter writer = store.begin(KEY)) {
            writer.append(new byte[bytesThatLeaveATrace() + 1], 0, bytesThatLeaveATrace() + 1);
            assertThat(store.find(KEY)).isEmpty();
            assertThat(listed(Listing.objects(""))).isEmpty();
            assertThat(listed(Listing.folders(""))).isEmpty();
            writer.complete(Precondition.none());
        }
        assertThat(listed(Listing.objects(""))).containsExactly(KEY.value());
    }

    @Test
    protected void writer_overAnObject_leavesItUntilComplete() {
        put(KEY.value(), "old");
        try (ObjectWriter writer = store.begin(KEY)) {
            writer.append(bytes("new"), 0, 3);
            assertThat(text(KEY)).isEqualTo("old");
            writer.complete(Precondition.none());
        }
        assertThat(text(KEY)).isEqualTo("new");
    }

    @Test
    protected void writer_closedBeforeItCompletes_leavesNothing() {
        put(KEY.value(), "old");
        ObjectWriter writer = store.begin(KEY);
        writer.append(new byte[bytesThatLeaveATrace() + 1], 0, bytesThatLeaveATrace() + 1);
        writer.close();
        writer.close();
        assertThat(text(KEY)).isEqualTo("old");
        assertThat(listed(Listing.objects(""))).containsExactly(KEY.value());
        assertThat(store.unfinished("")).isEmpty();
    }

    @Test
    protected void writer_preconditionFails_leavesTheOldObject() {
        ObjectVersion stale = put(KEY.value(), "older").version();
        put(KEY.value(), "old");
        for (Precondition precondition : new Precondition[] {Precondition.absent(), Precondition.unchanged(stale)}) {
            try (ObjectWriter writer = store.begin(KEY)) {
                writer.append(bytes("new"), 0, 3);
                assertThatThrownBy(() -> writer.complete(precondition)).isInstanceOf(PreconditionFailedException.class);
            }
            assertThat(text(KEY)).isEqualTo("old");
        }
        assertThat(store.unfinished("")).isEmpty();
    }

    @Test
    protected void writers_ofOneKey_doNotMix() {
        try (ObjectWriter first = store.begin(KEY);
                ObjectWriter second = store.begin(KEY)) {
            first.append(bytes("first"), 0, 5);
            second.append(bytes("second"), 0, 6);
            first.append(bytes("!"), 0, 1);
            second.complete(Precondition.absent());
            assertThat(text(KEY)).isEqualTo("second");
            assertThatThrownBy(() -> first.complete(Precondition.absent()))
                    .isInstanceOf(PreconditionFailedException.class);
        }
        assertThat(text(KEY)).isEqualTo("second");
    }

    @Test
    protected void writer_handedFromThreadToThread_keepsOrder() throws InterruptedException, ExecutionException {
        try (ObjectWriter writer = store.begin(KEY);
                ExecutorService other = Executors.newSingleThreadExecutor()) {
            writer.append(bytes("one "), 0, 4);
            other.submit(() -> writer.append(bytes("two "), 0, 4)).get();
            writer.append(bytes("three"), 0, 5);
            other.submit(() -> writer.complete(Precondition.none())).get();
        }
        assertThat(text(KEY)).isEqualTo("one two three");
    }

    @Test
    protected void tag_object_changesNeitherItsBytesNorItsVersion() {
        StoredObject before = put(KEY.value(), "tagged");
        store.tag(KEY, ObjectTag.AD_HOC);
        store.tag(KEY, ObjectTag.AD_HOC);
        assertThat(text(KEY)).isEqualTo("tagged");
        assertThat(store.find(KEY).orElseThrow().version()).isEqualTo(before.version());
        store.write(KEY, bytes("more"), Precondition.unchanged(before.version()));
    }

    @Test
    protected void tag_nothingThere_saysSo() {
        assertThatThrownBy(() -> store.tag(KEY, ObjectTag.AD_HOC)).isInstanceOf(ObjectNotFoundException.class);
    }
}
