package dev.nightkeep.salvage;

/**
 * How much a file may decompress to.
 *
 * @param freeBytes so much is always read
 * @param ratio     beyond that, no more than this many bytes for one of the file
 */
public record ReadLimits(long freeBytes, long ratio) {
    public ReadLimits {
        if (freeBytes < 0 || ratio < 1) {
            throw new IllegalArgumentException("limits %d and %d are no limits".formatted(freeBytes, ratio));
        }
    }

    /** 256 MiB, and then 400 bytes for one: documents that repeat each other compress to a hundredth. */
    public static ReadLimits standard() {
        return new ReadLimits(256L << 20, 400);
    }

    boolean isBomb(long stored, long decoded) {
        return decoded > freeBytes && decoded / ratio > stored;
    }
}
