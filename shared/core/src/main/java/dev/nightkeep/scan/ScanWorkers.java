package dev.nightkeep.scan;

import dev.nightkeep.error.RunCancelledException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;

/** Threads that work tasks off. What fails first is thrown, and tasks that have not begun then do not begin. */
final class ScanWorkers implements AutoCloseable {
    private final ExecutorService threads;
    private final AtomicBoolean failed = new AtomicBoolean();

    ScanWorkers(int count) {
        this.threads = Executors.newFixedThreadPool(
                count, Thread.ofPlatform().daemon().name("nightkeep-scan-", 0).factory());
    }

    /** Returns when all tasks are done. */
    void run(List<? extends Runnable> tasks) {
        List<Future<?>> begun = new ArrayList<>();
        tasks.forEach(task -> begun.add(threads.submit(() -> guarded(task))));
        begun.forEach(ScanWorkers::await);
    }

    private void guarded(Runnable task) {
        if (!failed.get()) {
            boolean done = false;
            try {
                task.run();
                done = true;
            } finally {
                failed.compareAndSet(false, !done);
            }
        }
    }

    private static void await(Future<?> future) {
        try {
            future.get();
        } catch (ExecutionException e) {
            switch (e.getCause()) {
                case RuntimeException failure -> throw failure;
                case Error failure -> throw failure;
                case null, default -> throw new IllegalStateException(e);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new RunCancelledException("The scan was interrupted", "Start it again", e);
        }
    }

    /** Returns when no task runs any more. */
    @Override
    public void close() {
        threads.close();
    }
}
