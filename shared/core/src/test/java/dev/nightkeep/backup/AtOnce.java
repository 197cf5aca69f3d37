package dev.nightkeep.backup;

import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;

/** Does something that mostly waits for many numbers, several at once. */
final class AtOnce {
    private static final int THREADS = 8;

    private AtOnce() {}

    /** Fails with what the first failed with. */
    static void forEach(IntStream numbers, IntConsumer action) {
        try (ExecutorService threads = Executors.newFixedThreadPool(THREADS)) {
            List<Future<?>> all = numbers.<Future<?>>mapToObj(number -> threads.submit(() -> action.accept(number)))
                    .toList();
            for (Future<?> one : all) {
                one.get();
            }
        } catch (ExecutionException e) {
            throw new AssertionError(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }
}
