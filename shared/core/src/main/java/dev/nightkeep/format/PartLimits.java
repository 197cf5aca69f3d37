package dev.nightkeep.format;

import dev.nightkeep.codec.PartRecord;

/**
 * What a backup may ask of the memory of whoever reads it. Part of the format: a writer keeps below, a reader refuses what
 * is above.
 */
public final class PartLimits {
    /** Compressed length of a part. */
    public static final long MAX_BYTES = 256L << 20;

    /** Decoded length of a part. */
    public static final long MAX_RAW_BYTES = 256L << 20;

    /** Parts of one object. */
    public static final int MAX_PARTS = 1_000_000;

    /** Objects of one backup. */
    public static final int MAX_OBJECTS = 2_000_000;

    /** Decoded length of a metadata document: a server's own limits keep it far below. */
    public static final int MAX_METADATA_BYTES = 48 << 20;

    private PartLimits() {}

    static PartRecord require(PartRecord part) {
        if (part.bytes() > MAX_BYTES || part.rawBytes() > MAX_RAW_BYTES) {
            throw new IllegalArgumentException("a part of %d bytes, %d decoded, is larger than any may be"
                    .formatted(part.bytes(), part.rawBytes()));
        }
        return part;
    }
}
