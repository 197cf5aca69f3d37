package dev.nightkeep.lease;

import dev.nightkeep.error.LeaseLostException;
import dev.nightkeep.error.NightkeepException;
import dev.nightkeep.error.PreconditionFailedException;
import dev.nightkeep.lease.LeaseObject.Versioned;
import dev.nightkeep.store.Precondition;
import dev.nightkeep.time.Clock;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/** A lease that was taken, as far as this process knows. Thread-safe. */
final class HeldLease {
    private final LeaseObject object;
    private final Clock clock;
    private final LeaseTerms terms;
    private final ReentrantLock writing = new ReentrantLock();
    private volatile Versioned present;
    private volatile boolean lost;
    private volatile boolean released;
    private volatile @Nullable NightkeepException failure;

    HeldLease(LeaseObject object, Versioned taken, Clock clock, LeaseTerms terms) {
        this.object = object;
        this.present = taken;
        this.clock = clock;
        this.terms = terms;
    }

    LeaseRecord lease() {
        return present.lease();
    }

    LeaseTerms terms() {
        return terms;
    }

    Clock clock() {
        return clock;
    }

    /** Whether nobody else can have the lease yet. */
    boolean held() {
        return !lost && !released && lease().heldAt(clock.now());
    }

    void requireHeld() {
        if (!held()) {
            lost = true;
            throw lost("was not renewed before it lapsed at " + lease().expires(), failure);
        }
    }

    /** Extends the lease by its full time from now on. */
    void renew() {
        writing.lock();
        try {
            requireHeld();
            present = written(lease().renewedUntil(clock.now().plus(terms.timeToLive())));
            failure = null;
        } catch (NightkeepException e) {
            failure = e;
            throw e;
        } finally {
            writing.unlock();
        }
    }

    private Versioned written(LeaseRecord wanted) {
        try {
            return object.write(wanted, Precondition.unchanged(present.version()));
        } catch (PreconditionFailedException e) {
            present = continued(e);
            return object.write(wanted, Precondition.unchanged(present.version()));
        }
    }

    /** An earlier renewal may have arrived although its answer did not; anything else is a change by someone else. */
    private Versioned continued(PreconditionFailedException cause) {
        Optional<Versioned> found = object.find();
        return found.filter(versioned -> lease().continuedBy(versioned.lease())).orElseThrow(() -> {
            lost = true;
            return lost(found.map(HeldLease::describe).orElse("was removed"), cause);
        });
    }

    private static String describe(Versioned other) {
        LeaseRecord lease = other.lease();
        return lease.released()
                ? "was taken from it"
                : "was taken over by %s on %s at %s".formatted(lease.holder(), lease.host(), lease.acquired());
    }

    private LeaseLostException lost(String why, @Nullable Throwable cause) {
        return new LeaseLostException(
                "The lease of job %s that run %s held %s".formatted(lease().job(), lease().holder(), why),
                "Nothing was committed; look whether another run is under way, then start again",
                cause);
    }

    /** Stops holding it here; whoever goes on with the run holds it then. */
    void leave() {
        writing.lock();
        try {
            released = true;
        } finally {
            writing.unlock();
        }
    }

    /** Gives the lease back, once. */
    void release() {
        writing.lock();
        try {
            if (!released && !lost) {
                present = written(lease().givenBack(clock.now()));
            }
        } catch (NightkeepException e) {
            failure = e; // it lapses by itself; what the run did is done either way
        } finally {
            released = true;
            writing.unlock();
        }
    }
}
