package dev.nightkeep.lease;

import dev.nightkeep.error.NightkeepException;
import dev.nightkeep.error.RunCancelledException;
import java.util.Optional;

/** The right to run a job, renewed in the background until it is closed. Thread-safe. */
public final class JobLease implements AutoCloseable {
    private final HeldLease lease;
    private final Optional<LeaseRecord> lapsed;
    private final Thread heartbeat;

    private JobLease(HeldLease lease, Optional<LeaseRecord> lapsed, Thread heartbeat) {
        this.lease = lease;
        this.lapsed = lapsed;
        this.heartbeat = heartbeat;
    }

    static JobLease start(HeldLease lease, Optional<LeaseRecord> lapsed) {
        // not a virtual thread: those wait for a carrier while compression keeps all of them busy
        Thread heartbeat = Thread.ofPlatform()
                .daemon()
                .name("lease of " + lease.lease().job())
                .start(new Heartbeat(lease));
        return new JobLease(lease, lapsed, heartbeat);
    }

    /** Greater than that of every earlier holder. */
    public long fencing() {
        return lease.lease().fencing();
    }

    /** The lease that was taken over because its holder neither renewed it nor gave it back: that run is dead. */
    public Optional<LeaseRecord> lapsed() {
        return lapsed;
    }

    /** Whether nobody else can have the lease at this moment, as far as is known here. Does not ask the store. */
    public boolean held() {
        return lease.held();
    }

    /**
     * Does nothing while the lease is held.
     *
     * @throws dev.nightkeep.error.LeaseLostException once it is not
     */
    public void requireHeld() {
        lease.requireHeld();
    }

    /**
     * Asks the store, by renewing the lease at once. To be called right before a run commits. Failures that may pass are
     * tried again for as long as the lease lasts.
     *
     * @throws dev.nightkeep.error.LeaseLostException when another run has it, or it lapsed
     * @throws NightkeepException when the store refused
     */
    public void confirm() {
        while (!confirmed()) {
            pause();
        }
    }

    private boolean confirmed() {
        try {
            lease.renew();
            return true;
        } catch (NightkeepException e) {
            if (!e.retryable()) {
                throw e;
            }
            return false;
        }
    }

    private void pause() {
        try {
            lease.clock().sleep(lease.terms().retry());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new RunCancelledException(
                    "Confirming the lease of job %s was interrupted"
                            .formatted(lease.lease().job()),
                    "Nothing was committed; start it again",
                    e);
        }
    }

    /** Stops renewing the lease without giving it back: another step of the run goes on with it, see {@link LeaseKeeper#rejoin}. */
    public void handOver() {
        lease.leave();
        heartbeat.interrupt();
    }

    /** Gives the lease back, so that the next run need not wait. Does not throw: a lease also lapses by itself. */
    @Override
    public void close() {
        lease.release();
        heartbeat.interrupt(); // it is asleep, or about to find the lease released: never in the middle of a write
    }
}
