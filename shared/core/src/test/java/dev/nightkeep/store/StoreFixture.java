package dev.nightkeep.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nightkeep.bson.Seed;
import dev.nightkeep.bson.SeedExtension;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.ExtendWith;

/** What the parts of {@link BackupStoreContract} have in common. */
@ExtendWith(SeedExtension.class)
abstract class StoreFixture {
    static final ObjectKey KEY = ObjectKey.of("job/2026-11-21/object");

    protected BackupStore store;

    /**
     * A store for one test, empty at first. Called again in the same test, it gives another handle to the same objects.
     */
    protected abstract BackupStore open();

    /** How many objects the tests of paging write. */
    protected int manyObjects() {
        return 2_500;
    }

    /** How many bytes a writer must have been given before the store knows of it. */
    protected int bytesThatLeaveATrace() {
        return 0;
    }

    @BeforeEach
    final void openStore() {
        store = open();
    }

    @AfterEach
    final void closeStore() {
        store.close();
    }

    final StoredObject put(String key, String text) {
        return store.write(ObjectKey.of(key), bytes(text), Precondition.none());
    }

    final void putAll(List<String> keys) throws InterruptedException, ExecutionException {
        runAll(
                16,
                keys.stream()
                        .<Callable<StoredObject>>map(key -> () -> put(key, key))
                        .toList());
    }

    final String text(ObjectKey key) {
        return new String(content(key, 0), StandardCharsets.UTF_8);
    }

    final byte[] content(ObjectKey key, long offset) {
        try (InputStream in = store.read(key, offset)) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new AssertionError("reading " + key, e);
        }
    }

    /** Objects and folders of all pages, as text, in the order in which they came. */
    final List<String> listed(Listing first) {
        List<String> all = new ArrayList<>();
        for (Optional<Listing> listing = Optional.of(first); listing.isPresent(); ) {
            ObjectPage page = store.list(listing.get());
            assertThat(page.objects().size() + page.folders().size()).isLessThanOrEqualTo(first.limit());
            all.addAll(items(page));
            listing = page.next().map(listing.get()::startingAt);
        }
        return all;
    }

    static List<String> items(ObjectPage page) {
        return Stream.concat(page.objects().stream().map(object -> object.key().value()), page.folders().stream())
                .sorted(KeyOrder.UTF_8)
                .toList();
    }

    /** Runs all at once and returns what they return. */
    static <T> List<T> runAll(int threads, List<Callable<T>> tasks) throws InterruptedException, ExecutionException {
        List<T> results = new ArrayList<>();
        try (ExecutorService executor = Executors.newFixedThreadPool(threads)) {
            for (Future<T> future : executor.invokeAll(tasks)) {
                results.add(future.get());
            }
        }
        return results;
    }

    static byte[] random(Seed seed, int length) {
        byte[] bytes = new byte[length];
        seed.random().nextBytes(bytes);
        return bytes;
    }

    static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
