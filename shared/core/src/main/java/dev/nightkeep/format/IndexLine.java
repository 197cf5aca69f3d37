package dev.nightkeep.format;

import dev.nightkeep.codec.PartRecord;
import java.util.Optional;

/** A line of the part index: a part, or the object that the parts before it make up. */
record IndexLine(Optional<PartRecord> part, Optional<ObjectRecord> object) {
    /** Longer than any line that is written: a key has at most 1024 bytes, ids are left out where they are long. */
    static final int MAX_BYTES = 64 * 1024;

    IndexLine {
        if (part.isPresent() == object.isPresent()) {
            throw new IllegalArgumentException("a line is either a part or an object");
        }
    }

    static IndexLine of(PartRecord part) {
        return new IndexLine(Optional.of(part), Optional.empty());
    }

    static IndexLine of(ObjectRecord object) {
        return new IndexLine(Optional.empty(), Optional.of(object));
    }
}
