package dev.nightkeep.crypto;

import com.exceptionfactory.jagged.RecipientStanzaReader;
import com.exceptionfactory.jagged.x25519.X25519KeyFactory;
import com.exceptionfactory.jagged.x25519.X25519RecipientStanzaReaderFactory;
import dev.nightkeep.error.ConfigurationException;
import java.nio.CharBuffer;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import javax.crypto.spec.SecretKeySpec;

/**
 * The secret half of an X25519 key of age, ready to open. Thread-safe: the reader keeps no state between calls.
 *
 * @param publicName {@code age1...}, the recipient that it opens for
 */
record AgeIdentity(String publicName, RecipientStanzaReader reader) {
    private static final String PREFIX = "AGE-SECRET-KEY-1";

    /**
     * All identities of a file in the format of {@code age-keygen}.
     *
     * @throws ConfigurationException when there is none, or a line is something else
     */
    static List<AgeIdentity> read(Path file) {
        try (KeyText text = KeyText.read(file)) {
            return parse(text);
        }
    }

    static List<AgeIdentity> parse(KeyText text) {
        List<AgeIdentity> identities = new ArrayList<>();
        for (CharBuffer line : text.keys()) {
            identities.add(parse(text.file(), line));
        }
        if (identities.isEmpty()) {
            throw malformed(text.file(), "has no identity of age");
        }
        return List.copyOf(identities);
    }

    /** Whether the line means to be one. */
    static boolean isAnnouncedBy(CharSequence line) {
        return line.length() >= PREFIX.length() && PREFIX.contentEquals(line.subSequence(0, PREFIX.length()));
    }

    private static AgeIdentity parse(Path file, CharBuffer line) {
        if (!isAnnouncedBy(line)) {
            throw malformed(file, "has a line that is no X25519 identity of age");
        }
        try {
            return new AgeIdentity(publicName(line), X25519RecipientStanzaReaderFactory.newRecipientStanzaReader(line));
        } catch (GeneralSecurityException | IllegalArgumentException mayQuoteTheKey) {
            throw malformed(file, "has an identity that was changed or cut off");
        }
    }

    private static String publicName(CharBuffer line) throws GeneralSecurityException {
        byte[] encoded = KeyText.bytes(line);
        try {
            return new X25519KeyFactory()
                    .translateKey(new SecretKeySpec(encoded, "X25519"))
                    .toString();
        } finally {
            Arrays.fill(encoded, (byte) 0);
        }
    }

    private static ConfigurationException malformed(Path file, String how) {
        return new ConfigurationException(
                "The key file %s %s".formatted(file, how),
                "Give a file as age-keygen writes it: comments, and lines that begin with %s".formatted(PREFIX));
    }

    @Override
    public String toString() {
        return publicName;
    }
}
