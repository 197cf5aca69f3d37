package dev.nightkeep.conflict;

import java.util.List;
import org.bson.RawBsonDocument;

/**
 * What two documents became.
 *
 * @param conflicts the path of each place where both had a value and one had to go; elements of arrays are {@code []}
 */
public record MergedDocument(RawBsonDocument document, List<String> conflicts) {
    public MergedDocument {
        conflicts = List.copyOf(conflicts);
    }
}
