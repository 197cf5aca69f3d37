package dev.nightkeep.restore;

import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Threads for tasks; one thread is the caller's own, so that everything happens in order. Thread-safe. */
public final class Workers implements Executor, AutoCloseable {
    private final Optional<ExecutorService> threads;
    private final SharedFailure failure;

    /** So many threads, whose names begin with {@code name}; with one, tasks are done by whoever submits them. */
    public Workers(String name, int count) {
        this(name, count, new SharedFailure());
    }

    private Workers(String name, int count, SharedFailure failure) {
        this.failure = failure;
        this.threads = count == 1
                ? Optional.empty()
                : Optional.of(Executors.newFixedThreadPool(
                        count, Thread.ofPlatform().daemon().name(name, 0).factory()));
    }

    /** More threads that work on the same thing: when a task of either fails, no other task begins. */
    Workers with(String name, int count) {
        return new Workers(name, count, failure);
    }

    SharedFailure failure() {
        return failure;
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
