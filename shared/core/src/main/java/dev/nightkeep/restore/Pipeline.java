package dev.nightkeep.restore;

import dev.nightkeep.error.RunCancelledException;
import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.function.Consumer;

/**
 * Has tasks done by workers, a bounded number at a time, and hands their results on in the order of the tasks. What fails
 * first among all tasks of the workers leaves the next call. For use by one thread.
 */
public final class Pipeline<T> implements AutoCloseable {
    private final Workers workers;
    private final int limit;
    private final Consumer<T> results;
    private final Queue<FutureTask<T>> unfinished = new ArrayDeque<>();

    /**
     * A pipeline without tasks.
     *
     * @param limit   how many tasks may be unfinished when {@link #submit} returns; 0 waits for each
     * @param results takes them in the thread that submits
     */
    public Pipeline(Workers workers, int limit, Consumer<T> results) {
        this.workers = workers;
        this.limit = limit;
        this.results = results;
    }

    /** A pipeline whose tasks have no results but that they are done. */
    public static Pipeline<Object> ofActions(Workers workers, int limit) {
        return new Pipeline<>(workers, limit, done -> {});
    }

    /** Has one more task done. */
    public void submit(Callable<? extends T> task) {
        workers.failure().check();
        FutureTask<T> future = new Task<>(task, workers.failure());
        unfinished.add(future);
        workers.execute(future);
        awaitUntil(limit);
    }

    /** Waits for all tasks. */
    public void finish() {
        awaitUntil(0);
    }

    private void awaitUntil(int count) {
        while (unfinished.size() > count) {
            results.accept(await(unfinished.remove()));
        }
    }

    private T await(FutureTask<T> task) {
        try {
            return task.get();
        } catch (ExecutionException e) {
            workers.failure().check();
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new RunCancelledException("The run was interrupted", "Start it again", e);
        }
    }

    /** Tasks that have not begun will not begin. */
    @Override
    public void close() {
        unfinished.forEach(task -> task.cancel(false));
    }

    /** Shares its failure, and does not begin after another's. */
    private static final class Task<T> extends FutureTask<T> {
        private final SharedFailure failure;

        Task(Callable<? extends T> task, SharedFailure failure) {
            super(() -> {
                failure.check();
                return task.call();
            });
            this.failure = failure;
        }

        @Override
        protected void setException(Throwable thrown) {
            failure.add(thrown);
            super.setException(thrown);
        }
    }
}
