package dev.nightkeep.restore;

import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** What failed first among threads that work on one thing; what fails later only follows from it. Thread-safe. */
public final class SharedFailure {
    private final AtomicReference<@Nullable Throwable> first = new AtomicReference<>();

    void add(Throwable failure) {
        first.compareAndSet(null, failure);
    }

    /** Throws what failed first, if anything did. */
    void check() {
        switch (first.get()) {
            case null -> {}
            case RuntimeException failure -> throw failure;
            case Error failure -> throw failure;
            case Throwable failure -> throw new IllegalStateException(failure);
        }
    }
}
