package dev.nightkeep.partition;

import dev.nightkeep.error.LeaseLostException;
import dev.nightkeep.error.NightkeepException;
import dev.nightkeep.error.RunCancelledException;
import dev.nightkeep.lease.LeaseRecord;
import dev.nightkeep.progress.Cancellation;
import dev.nightkeep.store.BackupStore;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Looks now and then, while a worker is at it, whether its run still is; asks the worker to stop when it is not. */
final class RunWatch implements AutoCloseable {
    /** How often a worker looks. */
    static final Duration INTERVAL = Duration.ofSeconds(5);

    private final BackupStore store;
    private final RunReference run;
    private final Cancellation cancellation;
    private final Duration interval;
    private final CountDownLatch closed = new CountDownLatch(1);

    RunWatch(BackupStore store, RunReference run, Cancellation cancellation, Duration interval) {
        this.store = store;
        this.run = run;
        this.cancellation = cancellation;
        this.interval = interval;
        // not a virtual thread: those wait for a carrier while compression keeps all of them busy
        Thread.ofPlatform().daemon().name("watch of " + run.backup()).start(this::watch);
    }

    /**
     * Asks the store.
     *
     * @throws RunCancelledException when somebody wants the run to stop
     * @throws LeaseLostException when it has ended, or another run took over
     */
    void requireUnderWay() {
        new WorkStore(store, run).requireNotStopped();
        LeaseRecord.requireHeld(store, run.job(), run.backup(), run.fencing());
    }

    private void watch() {
        try {
            while (!closed.await(interval.toMillis(), TimeUnit.MILLISECONDS) && !cancellation.requested()) {
                look();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt(); // the program ends
        }
    }

    private void look() {
        try {
            requireUnderWay();
        } catch (RunCancelledException | LeaseLostException over) {
            cancellation.request();
        } catch (NightkeepException e) {
            return; // the store does not answer now: it is asked again, and at the latest before the result is noted
        }
    }

    @Override
    public void close() {
        closed.countDown(); // no interruption: it may be in the middle of a request
    }
}
