package dev.nightkeep.backup;

import dev.nightkeep.error.NightkeepException;
import dev.nightkeep.error.RunCancelledException;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** The failure that came first among many threads; the others only follow from it. Thread-safe. */
final class FirstFailure {
    private final AtomicReference<@Nullable Throwable> first = new AtomicReference<>();

    /** Keeps the failure if it is the first. */
    void record(Throwable failure) {
        first.compareAndSet(null, failure);
    }

    boolean happened() {
        return first.get() != null;
    }

    /** Throws what came first, if anything did. */
    void rethrow() {
        Throwable failure = first.get();
        switch (failure) {
            case null -> {}
            case NightkeepException known -> throw known;
            case RuntimeException unexpected -> throw unexpected;
            case Error fatal -> throw fatal;
            case InterruptedException interrupted -> throw stopped(interrupted);
            default -> throw new IllegalStateException("unexpected checked exception", failure);
        }
    }

    static RunCancelledException stopped(InterruptedException interrupted) {
        Thread.currentThread().interrupt();
        return new RunCancelledException(
                "The run was interrupted", "Nothing was committed; start it again", interrupted);
    }
}
