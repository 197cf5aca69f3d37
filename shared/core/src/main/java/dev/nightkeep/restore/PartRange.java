package dev.nightkeep.restore;

import dev.nightkeep.codec.PartRecord;
import dev.nightkeep.format.IndexedObject;
import java.util.ArrayList;
import java.util.List;

/**
 * What of an object is read at once: all of it, or some of its parts, each of which has its own hash.
 *
 * @param first the number of the first part
 * @param until of the first one behind the range
 * @param whole whether it is all of the object
 */
record PartRange(int first, int until, boolean whole) {
    /** Larger objects are read in ranges, so that reading can stop in between. */
    static final long RANGE_BYTES = 64 << 20;

    /** The ranges from a part on. An object that is sealed, or has parts without a hash, can only be read as a whole. */
    static List<PartRange> of(IndexedObject object, int from, boolean sealed, long bytes) {
        boolean provable =
                object.parts().stream().allMatch(part -> part.sha256().isPresent());
        return sealed || !provable || object.object().bytes() <= bytes
                ? List.of(new PartRange(0, object.parts().size(), true))
                : cut(object.parts(), from, bytes);
    }

    private static List<PartRange> cut(List<PartRecord> parts, int from, long bytes) {
        List<PartRange> ranges = new ArrayList<>();
        long size = 0;
        int first = from;
        for (int part = from; part < parts.size(); part++) {
            size += parts.get(part).bytes();
            if (size >= bytes || part == parts.size() - 1) {
                ranges.add(new PartRange(first, part + 1, false));
                first = part + 1;
                size = 0;
            }
        }
        return ranges;
    }
}
