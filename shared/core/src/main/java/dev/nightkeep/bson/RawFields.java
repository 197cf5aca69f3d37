package dev.nightkeep.bson;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bson.BsonValue;
import org.bson.ByteBuf;
import org.bson.RawBsonDocument;

/** Takes a document apart into its fields and puts fields together to a document, without touching a value. Stateless. */
public final class RawFields {
    private RawFields() {}

    /** Where the bytes of the document are. */
    public static ByteSpan span(RawBsonDocument document) {
        ByteBuf buffer = document.getByteBuffer();
        return new ByteSpan(buffer.array(), buffer.position(), buffer.remaining());
    }

    /**
     * The {@code _id}; empty where there is none. Fast where it is an ObjectId and the first field, as most are.
     *
     * @throws org.bson.BSONException when the document is damaged before it
     */
    public static Optional<BsonValue> id(RawBsonDocument document) {
        ByteSpan span = span(document);
        return Optional.<BsonValue>ofNullable(FirstObjectId.of(span))
                .or(() -> Optional.ofNullable(document.get("_id")));
    }

    /** A copy of the document's bytes. */
    public static byte[] bytes(RawBsonDocument document) {
        ByteSpan span = span(document);
        return java.util.Arrays.copyOfRange(span.array(), span.offset(), span.offset() + span.length());
    }

    /** Whether both are the same, byte for byte. */
    public static boolean same(RawBsonDocument one, RawBsonDocument other) {
        return one.getByteBuffer().asNIO().equals(other.getByteBuffer().asNIO());
    }

    /**
     * The fields in their order.
     *
     * @throws dev.nightkeep.error.CorruptBackupException when the document is damaged at this level
     */
    public static List<RawField> of(ByteSpan document) {
        List<RawField> fields = new ArrayList<>();
        BsonElements elements = new BsonElements(document.array(), document.offset(), document.length());
        while (elements.next()) {
            fields.add(new RawField(elements.type(), name(elements), elements.value()));
        }
        return fields;
    }

    private static String name(BsonElements elements) {
        ByteSpan element = elements.element();
        int length = elements.value().offset() - element.offset() - 2;
        return new String(element.array(), element.offset() + 1, length, StandardCharsets.ISO_8859_1);
    }

    /** The document that has these fields. */
    public static byte[] document(List<RawField> fields) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes(new byte[Integer.BYTES]);
        for (RawField field : fields) {
            out.write(field.type());
            out.writeBytes(field.name().getBytes(StandardCharsets.ISO_8859_1));
            out.write(0);
            out.write(
                    field.value().array(), field.value().offset(), field.value().length());
        }
        out.write(0);
        byte[] bytes = out.toByteArray();
        ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).putInt(bytes.length);
        return bytes;
    }
}
