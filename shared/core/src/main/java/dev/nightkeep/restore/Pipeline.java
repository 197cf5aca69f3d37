package dev.nightkeep.restore;

import dev.nightkeep.error.RunCancelledException;
import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.FutureTask;
import java.util.function.Consumer;

/**
 * Runs tasks on an executor, a bounded number at a time, and hands their results on in the order of the tasks. A failure
 * of a task leaves one of the next calls. For use by one thread.
 */
final class Pipeline<T> implements AutoCloseable {
    private final Executor executor;
    private final int limit;
    private final Consumer<T> results;
    private final Queue<FutureTask<T>> unfinished = new ArrayDeque<>();

    /**
     * A pipeline without tasks.
     *
     * @param limit   how many tasks may be unfinished when {@link #submit} returns; 0 waits for each
     * @param results takes them in the thread that submits
     */
    Pipeline(Executor executor, int limit, Consumer<T> results) {
        this.executor = executor;
        this.limit = limit;
        this.results = results;
    }

    /** A pipeline whose tasks have no results but that they are done. */
    static Pipeline<Object> ofActions(Executor executor, int limit) {
        return new Pipeline<>(executor, limit, done -> {});
    }

    void submit(Callable<? extends T> task) {
        FutureTask<T> future = new FutureTask<>(task::call);
        unfinished.add(future);
        executor.execute(future);
        awaitUntil(limit);
    }

    /** Waits for all tasks. */
    void finish() {
        awaitUntil(0);
    }

    private void awaitUntil(int count) {
        while (unfinished.size() > count) {
            results.accept(await(unfinished.remove()));
        }
    }

    private static <T> T await(FutureTask<T> task) {
        try {
            return task.get();
        } catch (ExecutionException e) {
            throw failure(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new RunCancelledException("The run was interrupted", "Start it again");
        }
    }

    private static RuntimeException failure(ExecutionException e) {
        if (e.getCause() instanceof Error error) {
            throw error;
        }
        return e.getCause() instanceof RuntimeException failure ? failure : new IllegalStateException(e.getCause());
    }

    /** Tasks that have not begun will not begin. */
    @Override
    public void close() {
        unfinished.forEach(task -> task.cancel(false));
    }
}
