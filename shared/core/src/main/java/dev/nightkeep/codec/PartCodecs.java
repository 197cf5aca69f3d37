package dev.nightkeep.codec;

import com.aayushatharva.brotli4j.Brotli4jLoader;
import com.github.luben.zstd.util.Native;

/** Opens the tools that compress and decompress parts. */
public final class PartCodecs {
    private PartCodecs() {}

    /**
     * A codec for one worker, to be closed by it.
     *
     * @param level as {@link Compression#requireLevel} allows; of no account for decoding
     * @throws dev.nightkeep.error.UnsupportedFormatException when the native library that this compression needs does not
     *     load on this machine
     */
    public static PartCodec open(Compression compression, int level) {
        compression.requireLevel(level);
        requireAvailable(compression);
        return switch (compression) {
            case GZIP -> new GzipPartCodec(level);
            case BROTLI -> new BrotliPartCodec(level);
            case ZSTD -> new ZstdPartCodec(level);
            case NONE -> new NonePartCodec();
        };
    }

    /** Fails where the native library of the compression does not load. */
    static void requireAvailable(Compression compression) {
        switch (compression) {
            case BROTLI -> NativeLibrary.require(compression, Brotli4jLoader::ensureAvailability);
            case ZSTD -> NativeLibrary.require(compression, Native::load);
            case GZIP, NONE -> {}
        }
    }

    /** A codec for decoding, and for encoding at the standard level. */
    public static PartCodec open(Compression compression) {
        return open(compression, compression.standardLevel());
    }
}
