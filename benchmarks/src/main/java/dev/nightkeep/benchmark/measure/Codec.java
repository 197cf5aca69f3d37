package dev.nightkeep.benchmark.measure;

import dev.nightkeep.codec.Compression;

/** A compression with its level. */
record Codec(Compression compression, int level) {
    static final Codec GZIP_6 = new Codec(Compression.GZIP, 6);
    static final Codec GZIP_1 = new Codec(Compression.GZIP, 1);
    static final Codec ZSTD_3 = new Codec(Compression.ZSTD, 3);
    static final Codec BROTLI_5 = new Codec(Compression.BROTLI, 5);
    static final Codec NONE = new Codec(Compression.NONE, 0);

    String text() {
        return compression == Compression.NONE ? "none" : compression.text() + "-" + level;
    }
}
