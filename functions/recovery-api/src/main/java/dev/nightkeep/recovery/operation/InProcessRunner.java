package dev.nightkeep.recovery.operation;

import dev.nightkeep.error.NightkeepException;
import dev.nightkeep.progress.Cancellation;
import dev.nightkeep.recovery.http.Headers;
import dev.nightkeep.recovery.http.ProblemKind;
import dev.nightkeep.recovery.http.RefusedRequestException;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/** Does operations in this process, a few at once, a few more waiting, and refuses what is beyond. Thread-safe. */
public final class InProcessRunner implements OperationRunner, AutoCloseable {
    private static final int WAITING = 8;
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final PerformOperation perform;
    private final Cancellation cancellation = new Cancellation();
    private final ThreadPoolExecutor threads;

    /** @param atOnce how many operations run at the same time */
    public InProcessRunner(PerformOperation perform, int atOnce) {
        this.perform = perform;
        this.threads = new ThreadPoolExecutor(
                atOnce,
                atOnce,
                0,
                TimeUnit.SECONDS,
                new ArrayBlockingQueue<>(WAITING),
                Thread.ofPlatform().daemon().name("operation-", 0).factory());
    }

    @Override
    public void start(Operation operation) {
        try {
            threads.execute(() -> run(operation.id()));
        } catch (RejectedExecutionException e) {
            throw new RefusedRequestException(
                    ProblemKind.BUSY,
                    "%d operations run or wait already".formatted(threads.getMaximumPoolSize() + WAITING),
                    Headers.NONE.with("Retry-After", "60"),
                    Map.of());
        }
    }

    private void run(OperationId id) {
        try {
            perform.perform(id, cancellation);
        } catch (NightkeepException e) {
            // The store takes no news of it any more: the operation's silence tells.
            return;
        }
    }

    /** Asks what runs to end, and waits for it a while. */
    @Override
    public void close() {
        cancellation.request();
        threads.shutdown();
        try {
            threads.awaitTermination(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
