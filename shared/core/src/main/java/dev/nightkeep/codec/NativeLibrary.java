package dev.nightkeep.codec;

import dev.nightkeep.error.UnsupportedFormatException;

/** Libraries outside of Java, which exist for some machines only. */
final class NativeLibrary {
    private NativeLibrary() {}

    /** Runs {@code load}, and says what to do where it fails to link. */
    static void require(Compression compression, Runnable load) {
        try {
            load.run();
        } catch (LinkageError e) {
            throw new UnsupportedFormatException(
                    "%s does not run on this machine (%s, %s): its native library did not load"
                            .formatted(
                                    compression.text(), System.getProperty("os.name"), System.getProperty("os.arch")),
                    "Use gzip here, and read what already is %s on 64-bit Linux with glibc"
                            .formatted(compression.text()),
                    e);
        }
    }
}
