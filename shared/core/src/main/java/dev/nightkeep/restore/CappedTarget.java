package dev.nightkeep.restore;

import dev.nightkeep.bson.RawFields;
import java.util.List;
import java.util.Optional;

/**
 * What a capped collection that is there does not allow: documents cannot change their size in servers before 5.0, and what
 * is added pushes out the oldest when it is full. Stateless.
 *
 * @see <a href="https://www.mongodb.com/docs/manual/core/capped-collections/">Capped collections</a>
 */
final class CappedTarget {
    private CappedTarget() {}

    /** Why a decision cannot be carried out; nothing where it can. */
    static List<String> problems(Destination destination, DocumentDecision decision) {
        if (!destination.cappedLive()
                || decision.live().isEmpty()
                || decision.after().isEmpty()) {
            return List.of();
        }
        int before = RawFields.span(decision.live().get()).length();
        int after = RawFields.span(decision.after().get()).length();
        return before == after
                ? List.of()
                : List.of("the collection is capped, and the document would change its size from %d to %d bytes"
                        .formatted(before, after));
    }

    /** What a person should know about documents that are added; empty where nothing can be lost by it. */
    static Optional<String> sentence(Destination destination, FateCounts counts) {
        long added = counts.of(DocumentFate.ADDED);
        return destination.cappedLive() && added > 0
                ? Optional.of(
                        ("the collection is capped: where it is full, the %d documents that are added push out its"
                                        + " oldest, which no rollback backup has")
                                .formatted(added))
                : Optional.empty();
    }
}
