package dev.nightkeep.scan;

import dev.nightkeep.error.CorruptBackupException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Base64;
import java.util.BitSet;
import java.util.zip.DataFormatException;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.Inflater;

/**
 * Which documents of a source are the copies to take, each as a set of bits by the order of the documents: little-endian
 * bytes, deflated, in base64; few bits are a dot and their bytes in base64. Empty for none.
 *
 * @param lacking the newest copies of documents that the live database does not have
 * @param newest  those, and the newest copies of documents of which the live database has an older one
 * @param own     of each document in the source the newest copy in it
 */
public record Choices(String lacking, String newest, String own) {
    private static final int MOST_BYTES = Integer.MAX_VALUE / Byte.SIZE;
    private static final int BUFFER_BYTES = 8192;

    /** Deflating so few takes longer than it saves. */
    private static final int SMALL_BITS = 1024;

    private static final String PLAIN = ".";
    private static final int SHARED_CHARACTERS = 5;

    /** Nothing is to be taken. */
    static Choices none() {
        return new Choices("", "", "");
    }

    static Choices of(BitSet lacking, BitSet newest, BitSet own) {
        return new Choices(text(lacking), text(newest), text(own));
    }

    private static String text(BitSet bits) {
        if (bits.length() <= SMALL_BITS) {
            return bits.isEmpty() ? "" : shared(PLAIN + Base64.getEncoder().encodeToString(bits.toByteArray()));
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (OutputStream deflated = new DeflaterOutputStream(bytes)) {
            deflated.write(bits.toByteArray());
        } catch (IOException e) {
            throw new IllegalStateException("memory can always be written", e);
        }
        return Base64.getEncoder().encodeToString(bytes.toByteArray());
    }

    /** A million files of one document each have the same text. */
    private static String shared(String text) {
        return text.length() <= SHARED_CHARACTERS ? text.intern() : text;
    }

    /**
     * The bits of a text.
     *
     * @throws CorruptBackupException when it is none of ours
     */
    static BitSet bits(String text) {
        if (text.isEmpty()) {
            return new BitSet();
        }
        try {
            boolean plain = text.startsWith(PLAIN);
            byte[] bytes = Base64.getDecoder().decode(plain ? text.substring(PLAIN.length()) : text);
            return BitSet.valueOf(plain ? bytes : inflated(bytes));
        } catch (IllegalArgumentException | DataFormatException e) {
            throw new CorruptBackupException(
                    "The scan report does not say which documents it chose", "Run the scan again", e);
        }
    }

    private static byte[] inflated(byte[] deflated) throws DataFormatException {
        Inflater inflater = new Inflater();
        try {
            inflater.setInput(deflated);
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            byte[] buffer = new byte[BUFFER_BYTES];
            while (!inflater.finished()) {
                int read = inflater.inflate(buffer);
                if ((read == 0 && !inflater.finished()) || bytes.size() > MOST_BYTES) {
                    throw new DataFormatException("cut off, or far too long");
                }
                bytes.write(buffer, 0, read);
            }
            return bytes.toByteArray();
        } finally {
            inflater.end();
        }
    }
}
