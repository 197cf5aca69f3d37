package dev.nightkeep.keycheck;

import java.time.Instant;

/** Why a run may trust that what it seals can be opened again. */
public sealed interface KeyAssurance {
    /** Nothing is sealed. */
    record NotNeeded() implements KeyAssurance {}

    /** The key is here: it opened the canary just now. */
    record Opened(KeySet keys) implements KeyAssurance {}

    /**
     * The key is elsewhere, and was shown to be there.
     *
     * @param when it opened the canary
     * @param old  whether that is longer ago than was allowed
     */
    record Proven(KeySet keys, Instant when, boolean old) implements KeyAssurance {}

    /** Somebody said that the key is elsewhere, and nobody has shown it. */
    record Asserted(KeySet keys) implements KeyAssurance {}
}
