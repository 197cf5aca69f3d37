package dev.nightkeep.agent.run;

import dev.nightkeep.error.NightkeepException;
import dev.nightkeep.error.RunCancelledException;
import dev.nightkeep.error.RunTimedOutException;
import dev.nightkeep.progress.Cancellation;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Does something in a thread of its own, for no longer than is allowed and until somebody asks to stop. What does not stop
 * when it is asked is interrupted, and what does not stop then is left to itself: nobody waits for it.
 */
final class Guard {
    private static final Duration LOOK = Duration.ofMillis(50);

    private final Cancellation outside;
    private final Duration patience;

    /** {@code patience} is how long a stop may take, before the interruption and again behind it. */
    Guard(Cancellation outside, Duration patience) {
        this.outside = outside;
        this.patience = patience;
    }

    /** What is done: it looks at the cancellation. */
    @FunctionalInterface
    interface Work<T> {
        T perform(Cancellation cancellation);
    }

    /**
     * Does it. Time is measured by a clock that nobody sets.
     *
     * @throws RunTimedOutException  when it took too long
     * @throws RunCancelledException when somebody asked to stop
     */
    <T> T within(Duration limit, String name, Work<T> work) {
        Cancellation cancellation = new Cancellation();
        Callable<T> call = () -> work.perform(cancellation);
        FutureTask<T> task = new FutureTask<>(call);
        Thread thread =
                Thread.ofPlatform().daemon().name("nightkeep-job-" + name).start(task);
        long end = System.nanoTime() + limit.toNanos();
        while (!task.isDone()) {
            boolean late = System.nanoTime() - end >= 0;
            if (late || outside.requested()) {
                return stopped(task, thread, cancellation, late ? Optional.of(limit) : Optional.empty());
            }
            ended(task, LOOK);
        }
        return result(task);
    }

    /** What was finished all the same is not thrown away; anything else ends as what made it stop. */
    private <T> T stopped(FutureTask<T> task, Thread thread, Cancellation cancellation, Optional<Duration> limit) {
        cancellation.request();
        boolean ended = ended(task, patience);
        if (!ended) {
            thread.interrupt();
            ended = ended(task, patience);
        }
        if (task.state() == Future.State.SUCCESS) {
            return task.resultNow();
        }
        boolean over = ended;
        NightkeepException reason = limit.<NightkeepException>map(length -> RunTimedOutException.after(length, over))
                .orElseGet(RunCancelledException::onRequest);
        if (task.state() == Future.State.FAILED) {
            reason.addSuppressed(task.exceptionNow());
        }
        throw reason;
    }

    private static boolean ended(FutureTask<?> task, Duration wait) {
        try {
            var unused = task.get(wait.toMillis(), TimeUnit.MILLISECONDS);
            return true;
        } catch (TimeoutException e) {
            return false;
        } catch (ExecutionException e) {
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw RunCancelledException.onRequest();
        }
    }

    private static <T> T result(FutureTask<T> task) {
        try {
            return task.get();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException failure) {
                throw failure;
            }
            throw new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw RunCancelledException.onRequest();
        }
    }
}
