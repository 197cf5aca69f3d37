package dev.nightkeep.local.torture.fault;

import dev.nightkeep.local.history.Dice;
import java.util.Optional;

/** Decides which operations on a store go wrong. */
@FunctionalInterface
interface StoreFaults {
    /** A fault that is about to be, and what decides its details. */
    record Injection(FaultKind kind, Dice dice) {}

    /**
     * The fault of this operation, where it has one.
     *
     * @param what a key or a prefix
     */
    Optional<Injection> next(StoreOperation operation, String what);
}
