package dev.nightkeep.crypto;

import dev.nightkeep.error.ConfigurationException;
import dev.nightkeep.hash.Digest;
import java.nio.CharBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;

/** An AES-256 key. Immutable, but for {@link #close}, which wipes it. */
final class AesKey implements AutoCloseable {
    static final int BYTES = 32;
    private static final int BASE64_LENGTH = 44;
    private static final byte[] LABEL = "nightkeep aes-256 key name\n".getBytes(StandardCharsets.US_ASCII);
    private static final int NAME_DIGITS = 16;

    private final byte[] bytes;

    private AesKey(byte[] bytes) {
        this.bytes = bytes;
    }

    /** Takes the bytes, which are not copied. */
    static AesKey of(byte[] bytes) {
        if (bytes.length != BYTES) {
            throw new IllegalArgumentException("an AES-256 key has %d bytes, not %d".formatted(BYTES, bytes.length));
        }
        return new AesKey(bytes);
    }

    /** @throws ConfigurationException when the file does not keep one AES-256 key */
    static AesKey read(Path file) {
        try (KeyText text = KeyText.read(file)) {
            return parse(text)
                    .orElseThrow(() -> new ConfigurationException(
                            "The file %s is no AES-256 key file".formatted(file),
                            "It must have one line of %d characters of base64 beside its comments"
                                    .formatted(BASE64_LENGTH)));
        }
    }

    /** The key in the text; empty where it is something else. */
    static Optional<AesKey> parse(KeyText text) {
        List<CharBuffer> lines = text.keys();
        return lines.size() == 1 && lines.getFirst().length() == BASE64_LENGTH
                ? decoded(lines.getFirst())
                : Optional.empty();
    }

    private static Optional<AesKey> decoded(CharBuffer line) {
        byte[] encoded = KeyText.bytes(line);
        try {
            byte[] key = Base64.getDecoder().decode(encoded);
            return key.length == BYTES ? Optional.of(new AesKey(key)) : Optional.empty();
        } catch (IllegalArgumentException notBase64) {
            return Optional.empty();
        } finally {
            Arrays.fill(encoded, (byte) 0);
        }
    }

    /** What the key may be called aloud: equal for equal keys, and nothing can be found out from it. */
    String publicName() {
        MessageDigest sha256 = Digest.sha256();
        sha256.update(LABEL);
        sha256.update(bytes);
        return "%s:%s".formatted(KeyKind.AES_256.text(), Digest.of(sha256).hex().substring(0, NAME_DIGITS));
    }

    /** A copy that the caller wipes. */
    byte[] copy() {
        return bytes.clone();
    }

    /** As its file keeps it. */
    byte[] base64() {
        return Base64.getEncoder().encode(bytes);
    }

    @Override
    public void close() {
        Arrays.fill(bytes, (byte) 0);
    }

    @Override
    public String toString() {
        return publicName();
    }
}
