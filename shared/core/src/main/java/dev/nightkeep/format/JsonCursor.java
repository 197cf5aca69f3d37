package dev.nightkeep.format;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import dev.nightkeep.error.CorruptBackupException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Walks through a JSON document of any size and any layout, with the memory of one value, without trusting it: every
 * method fails with a {@link CorruptBackupException} that names line and column. For one thread.
 */
public final class JsonCursor implements AutoCloseable {
    /** A document of 16 MiB may consist of control characters, for each of which JSON has six. */
    private static final int MAX_VALUE_CHARACTERS = 128 << 20;

    /** The BSON library reads no deeper; servers allow less. */
    private static final int MAX_DEPTH = 1100;

    private static final JsonFactory FACTORY = JsonFactory.builder()
            .disable(JsonFactory.Feature.CANONICALIZE_FIELD_NAMES)
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(MAX_DEPTH)
                    .maxStringLength(MAX_VALUE_CHARACTERS)
                    .maxNameLength(MAX_VALUE_CHARACTERS)
                    .build())
            .build();

    private final String name;
    private final JsonParser parser;

    /**
     * A cursor at the document's one value.
     *
     * @param name of the document, for messages
     * @param in   is closed with the cursor
     */
    public JsonCursor(String name, InputStream in) {
        this.name = name;
        try {
            this.parser = FACTORY.createParser(in);
        } catch (IOException e) {
            throw new CorruptBackupException("%s is not JSON".formatted(name), "Name another file", e);
        }
        nextToken();
    }

    private Optional<JsonToken> nextToken() {
        try {
            return Optional.ofNullable(parser.nextToken());
        } catch (IOException e) {
            throw damaged("is not JSON", e);
        }
    }

    /** Goes into the object that stands here. */
    public void beginObject() {
        require(JsonToken.START_OBJECT, "an object");
    }

    /** Goes into the array that stands here. */
    public void beginArray() {
        require(JsonToken.START_ARRAY, "an array");
    }

    private void require(JsonToken expected, String what) {
        if (parser.currentToken() != expected) {
            throw corrupt("does not have " + what);
        }
    }

    /** The name of the object's next member, whose value then stands here; empty behind its last one. */
    public Optional<String> nextMember() {
        if (requiredToken() == JsonToken.END_OBJECT) {
            return Optional.empty();
        }
        try {
            String member = parser.currentName();
            nextToken();
            return Optional.of(member);
        } catch (IOException e) {
            throw damaged("is not JSON", e);
        }
    }

    /** Whether the array has another element, which then stands here. */
    public boolean nextElement() {
        return requiredToken() != JsonToken.END_ARRAY;
    }

    private JsonToken requiredToken() {
        return nextToken().orElseThrow(() -> corrupt("ends too early"));
    }

    /** The document's name, for messages. */
    public String name() {
        return name;
    }

    /** The line on which the cursor is, from 1. */
    public long line() {
        return parser.currentLocation().getLineNr();
    }

    /** The text of the value that stands here. */
    public String value() {
        BoundedText text = new BoundedText(MAX_VALUE_CHARACTERS);
        try (JsonGenerator generator = FACTORY.createGenerator(text)) {
            generator.copyCurrentStructure(parser);
        } catch (IOException e) {
            throw damaged("is not JSON that can be read", e);
        }
        return text.toString();
    }

    /**
     * The object's members from here to the one of that name, as an object of their own. The value of that one then
     * stands here; where there is none of that name, the object has ended, see {@link #inObject}.
     */
    public String membersBefore(String member) {
        BoundedText text = new BoundedText(MAX_VALUE_CHARACTERS);
        try (JsonGenerator generator = FACTORY.createGenerator(text)) {
            generator.writeStartObject();
            for (var next = nextMember(); next.isPresent() && !next.get().equals(member); next = nextMember()) {
                generator.writeFieldName(next.get());
                generator.copyCurrentStructure(parser);
            }
            generator.writeEndObject();
        } catch (IOException e) {
            throw damaged("is not JSON that can be read", e);
        }
        return text.toString();
    }

    /** Whether the object has not ended. */
    public boolean inObject() {
        return parser.currentToken() != JsonToken.END_OBJECT;
    }

    /** The record that a text of this document holds. */
    public <T> T parse(String text, Class<T> type) {
        byte[] json = text.getBytes(StandardCharsets.UTF_8);
        try {
            return FormatJson.read(json, 0, json.length, type);
        } catch (IOException e) {
            throw damaged("has something unexpected", e);
        }
    }

    /** Decodes the base64 text that stands here, piece by piece. */
    public void binary(OutputStream sink) {
        require(JsonToken.VALUE_STRING, "a text");
        try {
            parser.readBinaryValue(sink);
        } catch (IOException | IllegalArgumentException e) {
            throw damaged("has a text that is not base64", e);
        }
    }

    /** Passes over the value that stands here. */
    public void skip() {
        try {
            parser.skipChildren();
        } catch (IOException e) {
            throw damaged("is not JSON", e);
        }
    }

    /** Reads on to the end of the input, where nothing may follow. */
    public void requireEnd() {
        if (nextToken().isPresent()) {
            throw corrupt("goes on behind its end");
        }
    }

    /** What to throw when the document is well-formed and yet wrong here. */
    public CorruptBackupException corrupt(String how) {
        return damaged(how, null);
    }

    private CorruptBackupException damaged(String how, @Nullable Exception cause) {
        JsonLocation place = parser.currentLocation();
        return new CorruptBackupException(
                "%s %s at line %d, column %d".formatted(name, how, place.getLineNr(), place.getColumnNr()),
                "Restore another backup; this one is cut off or was changed",
                cause);
    }

    @Override
    public void close() {
        try {
            parser.close();
        } catch (IOException e) {
            throw damaged("cannot be closed", e);
        }
    }
}
