package dev.nightkeep.source;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Optional;

/**
 * What is known about the moment that a backup shows. Recorded as what it is, never as what was asked for.
 *
 * @param clusterTime for a snapshot: {@code seconds,increment} of the one cluster time of all reads
 */
public record Consistency(Kind kind, Optional<String> clusterTime) {
    /** The kinds, weakest last. */
    public enum Kind {
        /** Every read saw the same cluster time. */
        @JsonProperty("snapshot")
        SNAPSHOT,
        /** A fuzzy copy together with the operations that happened during it. */
        @JsonProperty("caught-up")
        CAUGHT_UP,
        /** Each collection was scanned in {@code _id} order while others may have been writing. */
        @JsonProperty("per-collection")
        PER_COLLECTION
    }

    public Consistency {
        if ((kind == Kind.SNAPSHOT) != clusterTime.isPresent()) {
            throw new IllegalArgumentException("a cluster time belongs to a snapshot and to nothing else");
        }
    }

    public static Consistency snapshot(String clusterTime) {
        return new Consistency(Kind.SNAPSHOT, Optional.of(clusterTime));
    }

    public static Consistency perCollection() {
        return new Consistency(Kind.PER_COLLECTION, Optional.empty());
    }
}
