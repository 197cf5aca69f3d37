package dev.nightkeep.retention;

import dev.nightkeep.format.BackupLayout;
import java.time.Instant;
import java.util.Objects;

/** A backup of which it is to be decided whether it is kept. */
public record Candidate(BackupLayout layout, Kind kind) {
    public Candidate {
        Objects.requireNonNull(layout, "layout");
        Objects.requireNonNull(kind, "kind");
    }

    /** What it counts as. */
    public enum Kind {
        /** Has everything that was asked for. */
        GOOD,
        /** Something is missing in it. */
        PARTIAL,
        /** Has everything, and was started by hand. */
        AD_HOC,
        /** Something is missing in it, and it was started by hand. */
        AD_HOC_PARTIAL,
        /** What a restore replaced. */
        ROLLBACK,
        /** Needs others, or its manifest cannot be read: nobody can tell what would be lost. */
        UNCLEAR
    }

    Instant started() {
        return layout.id().started();
    }

    boolean is(Kind wanted) {
        return kind == wanted;
    }

    /** Whether everything that was asked for is in it. */
    boolean isWhole() {
        return kind == Kind.GOOD || kind == Kind.AD_HOC;
    }

    /** Whether something is missing in it, and it can be restored all the same. */
    boolean isPartial() {
        return kind == Kind.PARTIAL || kind == Kind.AD_HOC_PARTIAL;
    }
}
