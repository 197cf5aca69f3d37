package dev.nightkeep.lease;

import dev.nightkeep.error.NightkeepException;
import java.time.Duration;

/** Renews a lease until it is released or lost. */
final class Heartbeat implements Runnable {
    private final HeldLease lease;

    Heartbeat(HeldLease lease) {
        this.lease = lease;
    }

    @Override
    public void run() {
        try {
            Duration pause = lease.terms().heartbeat();
            while (lease.held()) {
                lease.clock().sleep(pause);
                pause = renewed() ? lease.terms().heartbeat() : lease.terms().retry();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt(); // released meanwhile
        }
    }

    private boolean renewed() {
        try {
            lease.renew();
            return true;
        } catch (NightkeepException e) {
            return false; // kept by the lease: tried again until it lapses, and then told to the run
        }
    }
}
