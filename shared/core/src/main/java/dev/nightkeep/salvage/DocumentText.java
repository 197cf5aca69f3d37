package dev.nightkeep.salvage;

import dev.nightkeep.bson.BsonBytes;
import dev.nightkeep.bson.BsonFraming;
import dev.nightkeep.bson.ByteSpan;
import dev.nightkeep.bson.ExtendedJson;
import dev.nightkeep.error.CorruptBackupException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/**
 * The text of one document as BSON, in every dialect that is met: JSON, Extended JSON (canonical, relaxed, and what came
 * before), what the shell printed ({@code ObjectId("...")}, {@code ISODate("...")}, names without quotes), and what
 * {@link ExtendedJson} writes for documents that JSON cannot carry. For one thread.
 */
final class DocumentText {
    /** More than the 100 levels that servers take, and less than what a stack does not. */
    static final int MAX_DEPTH = 200;

    private final JsonConverter converter = new JsonConverter();
    private final Problems problems;

    DocumentText(Problems problems) {
        this.problems = problems;
    }

    /** What became of a text. {@code bson} is valid until the next one is read. */
    record Reading(ByteSpan bson, boolean doubtful) {}

    /**
     * Reads the text of one object.
     *
     * @param position of the text, for problems that do not keep it from being read
     * @throws DocumentRefusedException when it is none in any dialect
     */
    Reading read(byte[] text, int offset, int length, long position) {
        JsonConverter.Outcome outcome = converted(text, offset, length);
        if (outcome == JsonConverter.Outcome.DONE) {
            return new Reading(converter.document(), converter.replaced());
        }
        String characters = new String(text, offset, length, StandardCharsets.UTF_8);
        boolean clean = isUtf8(text, offset, length);
        boolean once = outcome == JsonConverter.Outcome.UNUSUAL;
        byte[] bson = library(characters);
        requireSize(bson);
        note(clean, once, position);
        return new Reading(ByteSpan.of(once ? bson : withNamesOnce(bson)), !clean || !once);
    }

    private JsonConverter.Outcome converted(byte[] text, int offset, int length) {
        try {
            return converter.convert(text, offset, length);
        } catch (IOException e) {
            return JsonConverter.Outcome.UNUSUAL;
        }
    }

    private static byte[] library(String text) {
        try {
            return ExtendedJson.read(text);
        } catch (CorruptBackupException e) {
            throw new DocumentRefusedException(ProblemKind.DAMAGED, "What stands there is no document", e);
        }
    }

    /** Of a name that comes twice, the last one stays. What cannot be taken apart stays as it is. */
    private static byte[] withNamesOnce(byte[] bson) {
        try {
            return BsonBytes.encode(BsonBytes.decode(bson));
        } catch (CorruptBackupException e) {
            return bson;
        }
    }

    private static boolean isUtf8(byte[] text, int offset, int length) {
        try {
            StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(text, offset, length));
            return true;
        } catch (CharacterCodingException e) {
            return false;
        }
    }

    private static void requireSize(byte[] bson) {
        if (bson.length > BsonFraming.MAX_LENGTH) {
            throw new DocumentRefusedException(
                    ProblemKind.TOO_LARGE, "A document has more than the 16 MiB that a server takes", null);
        }
    }

    private void note(boolean clean, boolean single, long position) {
        if (!clean) {
            problems.add(
                    ProblemKind.NOT_UTF8,
                    position,
                    "A document has bytes that are not UTF-8, read as U+FFFD, at byte %d".formatted(position));
        }
        if (!single) {
            problems.add(
                    ProblemKind.NAME_TWICE,
                    position,
                    "A document has a name twice in one object, the last one was taken, at byte %d"
                            .formatted(position));
        }
    }
}
