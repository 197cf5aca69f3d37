package dev.nightkeep.discord.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigInteger;
import java.util.Map;

/**
 * Writes trees of maps, lists, texts, numbers, booleans, {@link JsonObject} and {@link JsonNull} as UTF-8. Anything else
 * is written as the text that it says of itself: ids, for one. Thread-safe.
 */
public final class JsonWriter {
    private static final JsonFactory FACTORY = new JsonFactory();

    private JsonWriter() {}

    /** The tree as bytes. */
    public static byte[] bytes(Object tree) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (JsonGenerator generator = FACTORY.createGenerator(bytes)) {
            write(generator, tree);
        } catch (IOException e) {
            throw new IllegalStateException("memory can be written to", e);
        }
        return bytes.toByteArray();
    }

    private static void write(JsonGenerator generator, Object value) throws IOException {
        switch (value) {
            case JsonObject object -> members(generator, object.members());
            case Map<?, ?> map -> members(generator, map);
            case Iterable<?> list -> elements(generator, list);
            case Boolean flag -> generator.writeBoolean(flag);
            case Integer number -> generator.writeNumber(number);
            case Long number -> generator.writeNumber(number);
            case Double number -> generator.writeNumber(number);
            case BigInteger number -> generator.writeNumber(number);
            case JsonNull ignored -> generator.writeNull();
            default -> generator.writeString(value.toString());
        }
    }

    private static void members(JsonGenerator generator, Map<?, ?> members) throws IOException {
        generator.writeStartObject();
        for (Map.Entry<?, ?> member : members.entrySet()) {
            generator.writeFieldName(String.valueOf(member.getKey()));
            write(generator, member.getValue());
        }
        generator.writeEndObject();
    }

    private static void elements(JsonGenerator generator, Iterable<?> elements) throws IOException {
        generator.writeStartArray();
        for (Object element : elements) {
            write(generator, element);
        }
        generator.writeEndArray();
    }
}
