package dev.nightkeep.bson;

import dev.nightkeep.error.CorruptBackupException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import org.bson.BsonString;
import org.bson.BsonValue;
import org.bson.RawBsonDocument;

/**
 * Documents as lines of canonical Extended JSON that give the same bytes back, whatever the document: each line is read
 * again before it counts. Where a document does not survive that (a NaN with a payload, a subdocument that looks like
 * {@code $numberLong}, text that is not UTF-8), its line is <code>{"$nightkeepBson": "base64 of its BSON"}</code>; a
 * document that itself looks like that does not survive either, so it is wrapped as well. Stateless.
 */
public final class ExtendedJson {
    /** The one member of a line that holds raw BSON. */
    public static final String WRAPPER = "$nightkeepBson";

    private static final int FIRST_NAME = 5;
    private static final byte[] WRAPPER_NAME = (WRAPPER + "\0").getBytes(StandardCharsets.US_ASCII);

    private ExtendedJson() {}

    /** One line without a line break that {@link #read} turns into exactly these bytes. */
    public static String write(ByteSpan document) {
        try {
            String line = CanonicalJson.write(document);
            return line.indexOf('\n') < 0 && gives(line, document) ? line : wrap(document);
        } catch (CorruptBackupException e) {
            return wrap(document);
        }
    }

    /**
     * The BSON of one line.
     *
     * @throws CorruptBackupException when it is no document of Extended JSON
     */
    public static byte[] read(String line) {
        byte[] bson = CanonicalJson.read(line);
        return firstNameIsWrapper(bson) ? unwrap(new RawBsonDocument(bson)) : bson;
    }

    private static boolean gives(String line, ByteSpan document) {
        byte[] bson = read(line);
        int end = document.offset() + document.length();
        return Arrays.equals(bson, 0, bson.length, document.array(), document.offset(), end);
    }

    private static String wrap(ByteSpan document) {
        int end = document.offset() + document.length();
        byte[] bson = Arrays.copyOfRange(document.array(), document.offset(), end);
        return "{\"%s\": \"%s\"}".formatted(WRAPPER, Base64.getEncoder().encodeToString(bson));
    }

    private static boolean firstNameIsWrapper(byte[] bson) {
        int end = FIRST_NAME + WRAPPER_NAME.length;
        return bson.length > end && Arrays.equals(bson, FIRST_NAME, end, WRAPPER_NAME, 0, WRAPPER_NAME.length);
    }

    private static byte[] unwrap(RawBsonDocument wrapper) {
        BsonValue only = wrapper.values().iterator().next();
        if (wrapper.size() == 1 && only instanceof BsonString text) {
            return decode(text.getValue());
        }
        throw new CorruptBackupException(
                "A document has more than a text under " + WRAPPER, "Restore another backup; this one was changed");
    }

    private static byte[] decode(String base64) {
        try {
            byte[] bson = Base64.getDecoder().decode(base64);
            BsonFraming.requireOne(bson);
            return bson;
        } catch (IllegalArgumentException e) {
            throw new CorruptBackupException(
                    "The text under %s is not base64".formatted(WRAPPER),
                    "Restore another backup; this one was changed",
                    e);
        }
    }
}
