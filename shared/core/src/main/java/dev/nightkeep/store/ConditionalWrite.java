package dev.nightkeep.store;

import dev.nightkeep.error.StoreUnavailableException;
import java.util.Optional;
import java.util.function.Supplier;

/** Conditional writes that are tried again when somebody else was quicker. */
public final class ConditionalWrite {
    /** So many lost races in a row mean a store that does not keep its contract. */
    private static final int ATTEMPTS = 20;

    private ConditionalWrite() {}

    /**
     * Repeats the attempt until it returns something.
     *
     * @param action  begins the sentence if it never does, such as {@code Taking the lease of job a}
     * @param attempt reads, decides and writes; returns empty when its precondition failed
     */
    public static <T> T repeat(String action, Supplier<Optional<T>> attempt) {
        for (int i = 0; i < ATTEMPTS; i++) {
            Optional<T> result = attempt.get();
            if (result.isPresent()) {
                return result.get();
            }
        }
        throw new StoreUnavailableException(
                "%s failed %d times because what was read had changed when it was written".formatted(action, ATTEMPTS),
                "Try again; if it stays so, use a store that supports conditional writes");
    }
}
