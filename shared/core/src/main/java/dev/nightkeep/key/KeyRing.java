package dev.nightkeep.key;

import java.io.InputStream;
import java.io.OutputStream;
import java.util.List;

/**
 * Seals the bytes of one object and opens them again. Implementations MUST be safe for use by many threads; the streams
 * they give are not. MUST raise {@link dev.nightkeep.error.NightkeepException}s whose texts contain no key.
 */
public interface KeyRing {
    /** The scheme as the manifest names it: {@code none}, {@code age}, {@code aws-encryption-sdk}. */
    String scheme();

    /** Whether objects are sealed at all. */
    default boolean seals() {
        return !scheme().equals(NoEncryption.SCHEME);
    }

    /**
     * The public names of the keys of which any one opens what is sealed now, such as {@code age1...}; never a secret.
     * Empty where nothing is sealed, or where this key ring can only open.
     */
    List<String> keyIds();

    /** What a sealed object's name ends with, such as {@code .age}; empty for {@code none}. */
    String suffix();

    /**
     * A stream that seals what is written to it into {@code sink}. Closing it completes the sealed object and MUST NOT
     * close the sink. Where the scheme can bind the object to its context, it MUST.
     *
     * @throws dev.nightkeep.error.ConfigurationException when this key ring can only open
     */
    OutputStream seal(OutputStream sink, SealContext context);

    /**
     * A stream of what was sealed in this context. Nothing that was not authenticated may leave it. Reading to its end MUST fail where
     * bytes were changed, cut off or added. The sealed bytes MUST NOT be closed before the stream is.
     *
     * @throws dev.nightkeep.error.DecryptionException at once or while reading, when the key does not fit, the bytes
     *     were tampered with, or they were sealed in another context (where the scheme binds them to it)
     * @throws dev.nightkeep.error.ConfigurationException when this key ring can only seal
     */
    InputStream open(InputStream sealed, SealContext context);
}
