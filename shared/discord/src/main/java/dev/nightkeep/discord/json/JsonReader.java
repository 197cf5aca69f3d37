package dev.nightkeep.discord.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Reads JSON into trees of {@link JsonObject}, {@link List}, {@link String}, {@link Long}, {@link java.math.BigInteger},
 * {@link Double} and {@link Boolean}. Members and elements that are null are left out. Thread-safe.
 */
public final class JsonReader {
    private static final int MOST_BYTES = 8 << 20;
    private static final int DEEPEST = 64;
    private static final int LONGEST_NUMBER = 64;
    private static final JsonFactory FACTORY = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(DEEPEST)
                    .maxNumberLength(LONGEST_NUMBER)
                    .maxStringLength(MOST_BYTES)
                    .build())
            .build();

    private JsonReader() {}

    /**
     * The object that these bytes are.
     *
     * @throws MalformedPayloadException where they are none, end early, go on behind it, or are nested out of measure
     */
    public static JsonObject object(byte[] bytes) {
        if (read(bytes) instanceof JsonObject object) {
            return object;
        }
        throw new MalformedPayloadException("it is no object");
    }

    /** The list of objects that these bytes are, under the same rules. */
    public static List<JsonObject> objects(byte[] bytes) {
        if (read(bytes) instanceof List<?> list) {
            return JsonObject.objects("it", list);
        }
        throw new MalformedPayloadException("it is no list");
    }

    private static Object read(byte[] bytes) {
        if (bytes.length > MOST_BYTES) {
            throw new MalformedPayloadException("it is larger than %d bytes".formatted(MOST_BYTES));
        }
        try (JsonParser parser = FACTORY.createParser(bytes)) {
            parser.nextToken();
            Object value = value(parser);
            if (parser.nextToken() != null) {
                throw new MalformedPayloadException("it goes on behind its end");
            }
            return value;
        } catch (IOException e) {
            throw new MalformedPayloadException("it is no JSON"); // its own message has content in it
        }
    }

    private static Object value(JsonParser parser) throws IOException {
        JsonToken token = parser.currentToken();
        if (token == null) {
            throw new MalformedPayloadException("it is empty");
        }
        return switch (token) {
            case START_OBJECT -> members(parser);
            case START_ARRAY -> elements(parser);
            case VALUE_STRING -> parser.getText();
            case VALUE_NUMBER_INT -> whole(parser);
            case VALUE_NUMBER_FLOAT -> parser.getDoubleValue();
            case VALUE_TRUE -> true;
            case VALUE_FALSE -> false;
            case VALUE_NULL -> JsonNull.NULL;
            default -> throw new MalformedPayloadException("it is no JSON");
        };
    }

    private static Object whole(JsonParser parser) throws IOException {
        return parser.getNumberType() == JsonParser.NumberType.BIG_INTEGER
                ? parser.getBigIntegerValue()
                : (Object) parser.getLongValue();
    }

    private static JsonObject members(JsonParser parser) throws IOException {
        Map<String, Object> members = new LinkedHashMap<>();
        for (String name = parser.nextFieldName(); name != null; name = parser.nextFieldName()) {
            parser.nextToken();
            Object value = value(parser);
            if (value != JsonNull.NULL) {
                members.put(name, value);
            }
        }
        return new JsonObject(members);
    }

    private static List<Object> elements(JsonParser parser) throws IOException {
        List<Object> elements = new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            Object value = value(parser);
            if (value != JsonNull.NULL) {
                elements.add(value);
            }
        }
        return List.copyOf(elements);
    }
}
