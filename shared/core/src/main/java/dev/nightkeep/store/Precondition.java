package dev.nightkeep.store;

/** What must hold for a write to happen at all. */
public sealed interface Precondition {
    /** Writes whatever stands there. */
    static Precondition none() {
        return new None();
    }

    /** Writes only where no object stands under the key ({@code If-None-Match: *}). */
    static Precondition absent() {
        return new Absent();
    }

    /** Writes only where the object still has this version ({@code If-Match}). */
    static Precondition unchanged(ObjectVersion version) {
        return new Unchanged(version);
    }

    record None() implements Precondition {}

    record Absent() implements Precondition {}

    record Unchanged(ObjectVersion version) implements Precondition {}
}
