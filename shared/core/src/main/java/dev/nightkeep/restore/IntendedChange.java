package dev.nightkeep.restore;

import dev.nightkeep.target.DocumentChange;
import java.util.Optional;
import org.bson.RawBsonDocument;

/**
 * One document on its way into the target.
 *
 * @param fate   what becomes of it if all goes well
 * @param change what is to be done; empty where nothing is, or where it is done already
 * @param after  what should stand there in the end; empty where nothing is written
 */
record IntendedChange(
        DocumentDecision decision,
        DocumentFate fate,
        Optional<DocumentChange> change,
        Optional<RawBsonDocument> after) {
    /** What was decided, unless somebody changes the document first. */
    static IntendedChange of(DocumentDecision decision) {
        return new IntendedChange(decision, decision.fate(), change(decision), decision.after());
    }

    private static Optional<DocumentChange> change(DocumentDecision decision) {
        return decision.after()
                .map(after -> decision.live()
                        .<DocumentChange>map(live -> new DocumentChange.Replace(live, after))
                        .orElseGet(() -> new DocumentChange.Insert(after)));
    }

    /** Nothing is done, and this is why. */
    static IntendedChange none(DocumentDecision decision, DocumentFate fate) {
        return new IntendedChange(decision, fate, Optional.empty(), Optional.empty());
    }

    /** It was done before. */
    static IntendedChange done(DocumentDecision decision, DocumentFate fate, RawBsonDocument after) {
        return new IntendedChange(decision, fate, Optional.empty(), Optional.of(after));
    }
}
