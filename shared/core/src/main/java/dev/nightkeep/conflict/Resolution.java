package dev.nightkeep.conflict;

import java.util.List;
import org.bson.RawBsonDocument;

/** What becomes of a live document. */
public sealed interface Resolution {
    /** Live and backup are the same, byte for byte, or merging changes nothing. */
    record Unchanged() implements Resolution {}

    /** The live document stays although the backup's differs. */
    record Kept(Reason reason) implements Resolution {}

    /** The backup's document takes its place. */
    record Replaced(RawBsonDocument document) implements Resolution {}

    /**
     * What both became takes its place, or would be the live document again.
     *
     * @param conflicts as {@link MergedDocument#conflicts()}
     */
    record Merged(RawBsonDocument document, boolean changed, List<String> conflicts) implements Resolution {
        public Merged {
            conflicts = List.copyOf(conflicts);
        }
    }

    /** Why a live document stays. */
    enum Reason {
        /** It is there, and nothing is replaced. */
        PRESENT,
        /** It is newer, or as new. */
        NOT_OLDER,
        /** It cannot be told which one is newer. */
        NO_TIMESTAMP
    }
}
