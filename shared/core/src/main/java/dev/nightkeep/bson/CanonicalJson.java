package dev.nightkeep.bson;

import dev.nightkeep.error.CorruptBackupException;
import java.io.StringWriter;
import java.nio.ByteBuffer;
import org.bson.BSONException;
import org.bson.BsonBinaryReader;
import org.bson.BsonBinaryWriter;
import org.bson.BsonInvalidOperationException;
import org.bson.BsonType;
import org.bson.io.BasicOutputBuffer;
import org.bson.json.JsonMode;
import org.bson.json.JsonParseException;
import org.bson.json.JsonReader;
import org.bson.json.JsonWriter;
import org.bson.json.JsonWriterSettings;

/**
 * Extended JSON as the BSON library writes and reads it: canonical v2 is written, every dialect is read. Not every
 * document survives both ways; {@link ExtendedJson} sees to that. Stateless.
 */
public final class CanonicalJson {
    private static final JsonWriterSettings CANONICAL =
            JsonWriterSettings.builder().outputMode(JsonMode.EXTENDED).build();

    private CanonicalJson() {}

    /**
     * The document on one line.
     *
     * @throws CorruptBackupException when the bytes are framed as a document and are none inside
     */
    public static String write(ByteSpan document) {
        StringWriter text = new StringWriter(2 * document.length());
        try (BsonBinaryReader reader =
                new BsonBinaryReader(ByteBuffer.wrap(document.array(), document.offset(), document.length())
                        .slice())) {
            new JsonWriter(text, CANONICAL).pipe(reader);
            return text.toString();
        } catch (BSONException | IllegalArgumentException e) {
            throw new CorruptBackupException(
                    "A document is not valid BSON inside", "Find out who wrote it; it cannot be shown as JSON", e);
        }
    }

    /**
     * The BSON of the one document that the text consists of.
     *
     * @throws CorruptBackupException when the text is something else
     */
    public static byte[] read(String json) {
        BasicOutputBuffer bson = new BasicOutputBuffer(Math.max(BsonFraming.MIN_LENGTH, json.length()));
        try (JsonReader reader = new JsonReader(json);
                BsonBinaryWriter writer = new BsonBinaryWriter(bson)) {
            writer.pipe(reader);
            requireEnd(reader);
            return bson.toByteArray();
        } catch (BSONException | JsonParseException | IllegalArgumentException e) {
            throw new CorruptBackupException(
                    "Text is not a document of Extended JSON", "Restore another backup; this one was changed", e);
        }
    }

    private static void requireEnd(JsonReader reader) {
        if (reader.readBsonType() != BsonType.END_OF_DOCUMENT) {
            throw new BsonInvalidOperationException("something follows the document");
        }
    }
}
