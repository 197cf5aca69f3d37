package dev.nightkeep.restore;

import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Threads for tasks; one thread is the caller's own, so that everything happens in order. */
final class Workers implements Executor, AutoCloseable {
    private final Optional<ExecutorService> threads;

    Workers(String name, int count) {
        this.threads = count == 1
                ? Optional.empty()
                : Optional.of(Executors.newFixedThreadPool(
                        count, Thread.ofPlatform().daemon().name(name, 0).factory()));
    }

    @Override
    public void execute(Runnable task) {
        threads.ifPresentOrElse(executor -> executor.execute(task), task);
    }

    /** Returns when no task runs any more. */
    @Override
    public void close() {
        threads.ifPresent(ExecutorService::close);
    }
}
