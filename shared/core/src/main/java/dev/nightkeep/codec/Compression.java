package dev.nightkeep.codec;

import com.fasterxml.jackson.annotation.JsonProperty;

/**
 * How parts are compressed.
 *
 * <p>Only gzip and none are what mongorestore reads itself. Parts stand one behind the other in an object: gzip members
 * and zstd frames are decoded as one stream by every tool, brotli streams need the offsets of the part index.
 */
public enum Compression {
    @JsonProperty("gzip")
    GZIP("gzip", ".gz", 1, 9, 6),
    @JsonProperty("brotli")
    BROTLI("brotli", ".br", 0, 11, 5),
    @JsonProperty("zstd")
    ZSTD("zstd", ".zst", 1, 22, 3),
    @JsonProperty("none")
    NONE("none", "", 0, 0, 0);

    private final String text;
    private final String suffix;
    private final int minimum;
    private final int maximum;
    private final int standard;

    Compression(String text, String suffix, int minimum, int maximum, int standard) {
        this.text = text;
        this.suffix = suffix;
        this.minimum = minimum;
        this.maximum = maximum;
        this.standard = standard;
    }

    /** The name in manifests and on the command line. */
    public String text() {
        return text;
    }

    /** What names of compressed objects end with. */
    public String suffix() {
        return suffix;
    }

    /** The level that is used where none is asked for. */
    public int standardLevel() {
        return standard;
    }

    /** Returns the same level, or fails where this compression has no such level. */
    public int requireLevel(int level) {
        if (level < minimum || level > maximum) {
            throw new IllegalArgumentException(
                    "%s has levels %d to %d, not %d".formatted(text, minimum, maximum, level));
        }
        return level;
    }
}
