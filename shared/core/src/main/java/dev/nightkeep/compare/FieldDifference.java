package dev.nightkeep.compare;

import dev.nightkeep.bson.RawField;
import java.util.Optional;

/**
 * A value that two versions of a document do not share.
 *
 * @param path    dotted, with the positions of array elements: {@code items.3.price}
 * @param general the same for all elements of an array: {@code items[].price}
 * @param before  what the first version has there; empty where it has nothing
 * @param after   likewise of the other version
 */
record FieldDifference(String path, String general, Optional<RawField> before, Optional<RawField> after) {
    ChangeKind kind() {
        if (before.isPresent() == after.isPresent()) {
            return ChangeKind.CHANGED;
        }
        return before.isEmpty() ? ChangeKind.ADDED : ChangeKind.REMOVED;
    }
}
