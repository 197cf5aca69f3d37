package dev.nightkeep.format;

import dev.nightkeep.codec.PartRecord;
import java.util.List;

/**
 * An object and the parts that it is made of, in the order of their offsets. The parts must add up to the object, and
 * where it has no hash each of them must have one.
 */
public record IndexedObject(ObjectRecord object, List<PartRecord> parts) {
    public IndexedObject {
        parts = List.copyOf(parts);
        requireSum(object, "parts", object.parts(), parts.size());
        requireSum(
                object,
                "documents",
                object.documents(),
                parts.stream().mapToLong(PartRecord::documents).sum());
        requireSum(
                object,
                "raw bytes",
                object.rawBytes(),
                parts.stream().mapToLong(PartRecord::rawBytes).sum());
        requireContiguous(object, parts);
        requireHash(object, parts);
    }

    private static void requireSum(ObjectRecord object, String what, long stated, long sum) {
        if (stated != sum) {
            throw new IllegalArgumentException(
                    "object %s states %d %s, its parts have %d".formatted(object.key(), stated, what, sum));
        }
    }

    private static void requireContiguous(ObjectRecord object, List<PartRecord> parts) {
        long expected = 0;
        for (PartRecord part : parts) {
            if (part.offset() != expected) {
                throw new IllegalArgumentException("object %s has a part at %d where %d was expected"
                        .formatted(object.key(), part.offset(), expected));
            }
            expected = Math.addExact(expected, part.bytes());
        }
    }

    private static void requireHash(ObjectRecord object, List<PartRecord> parts) {
        boolean hashed = !parts.isEmpty()
                && parts.stream().allMatch(part -> part.sha256().isPresent());
        if (object.sha256().isEmpty() && !hashed) {
            throw new IllegalArgumentException(
                    "object %s has no SHA-256, and not all of its parts have one".formatted(object.key()));
        }
    }
}
