package dev.nightkeep.key;

import java.io.InputStream;
import java.io.OutputStream;

/**
 * Seals the bytes of one object and opens them again. Implementations MUST be safe for use by many threads; the streams
 * they give are not. MUST raise {@link dev.nightkeep.error.NightkeepException}s whose texts contain no key.
 */
public interface KeyRing {
    /** The scheme as the manifest names it: {@code none}, {@code age}, {@code aws-encryption-sdk}. */
    String scheme();

    /** What a sealed object's name ends with, such as {@code .age}; empty for {@code none}. */
    String suffix();

    /**
     * A stream that seals what is written to it into {@code sink}. Closing it completes the sealed object and MUST NOT
     * close the sink.
     */
    OutputStream seal(OutputStream sink);

    /**
     * A stream of what was sealed. Nothing that was not authenticated may leave it. Reading to its end MUST fail where
     * bytes were changed, cut off or added.
     *
     * @throws dev.nightkeep.error.DecryptionException at once or while reading, when the key does not fit or the bytes
     *     were tampered with
     */
    InputStream open(InputStream sealed);
}
