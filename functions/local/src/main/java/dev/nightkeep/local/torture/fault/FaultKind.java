package dev.nightkeep.local.torture.fault;

import java.util.Locale;

/** In which ways things are made to go wrong. */
public enum FaultKind {
    /** The store did not do it, and said so. */
    UNAVAILABLE,
    /** From some operation on, the store does nothing for a while. */
    OUTAGE,
    /** The store did it, and the answer was lost. */
    LOST_ANSWER,
    /** A conditional write was refused although its condition held. */
    FALSE_REFUSAL,
    /** A conditional write was done, tried again below, and then refused because it had been done. */
    REFUSED_AFTER_WRITE,
    /** There is no room. */
    STORE_FULL,
    /** It takes so long that a heartbeat or a whole lease passes. */
    SLOW,
    /** A read fails in the middle. */
    READ_CUT_OFF,
    /** A read gives a few bytes at a time, as it may. */
    SHORT_READS,
    /** A read ends early without saying so, as it must not. */
    TRUNCATED_READ,
    /** A read gives a wrong bit. */
    FLIPPED_READ,
    /** The store answers as it did before. */
    STALE_ANSWER,
    /** Somebody unlocks the job while it runs. */
    LEASE_TAKEN_AWAY,
    /** Another run of the same job takes place in the middle of this one, when its lease has lapsed. */
    RIVAL_RUN,
    /** A connection is closed, mostly in the middle of a message. */
    CONNECTION_CLOSED,
    /** A connection is reset. */
    CONNECTION_RESET,
    /** A connection stands still for a while. */
    CONNECTION_STALLED,
    /** A process is sent SIGKILL. */
    KILLED,
    /** A process is sent SIGTERM. */
    TERMINATED,
    /** A bit of a committed object is changed. */
    OBJECT_FLIPPED,
    /** A committed object is cut off. */
    OBJECT_TRUNCATED,
    /** A committed object is removed. */
    OBJECT_REMOVED,
    /** Two committed objects change places. */
    OBJECTS_SWAPPED;

    /** The name for people and programs. */
    public String text() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
