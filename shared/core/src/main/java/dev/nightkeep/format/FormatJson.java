package dev.nightkeep.format;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;

/** Records as JSON and back. Unknown members are passed over, so that a later minor version stays readable. */
final class FormatJson {
    private static final JsonMapper MAPPER = JsonMapper.builder()
            .addModule(new Jdk8Module())
            .addModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
            .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .defaultPropertyInclusion(
                    JsonInclude.Value.construct(JsonInclude.Include.NON_ABSENT, JsonInclude.Include.NON_ABSENT))
            .build();

    private FormatJson() {}

    static JsonMapper mapper() {
        return MAPPER;
    }

    /** The record that the bytes hold; {@code null} is none. */
    static <T> T read(byte[] json, int offset, int length, Class<T> type) throws IOException {
        T value = MAPPER.readValue(json, offset, length, type);
        if (value == null) {
            throw new IOException("null stands where an object should");
        }
        return value;
    }

    static byte[] write(Object value) {
        try {
            return MAPPER.writeValueAsBytes(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("records of this package can always be written", e);
        }
    }

    /** In lines for people, in UTF-8, without holding it all; half a character becomes a question mark. */
    static void writePretty(Object value, OutputStream out) throws IOException {
        Writer text =
                new OutputStreamWriter(out, StandardCharsets.UTF_8); // a generator of bytes refuses half a character
        MAPPER.writerWithDefaultPrettyPrinter()
                .without(JsonGenerator.Feature.AUTO_CLOSE_TARGET)
                .writeValue(text, value);
        text.write('\n');
        text.flush();
    }

    static byte[] writePretty(Object value) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            writePretty(value, bytes);
        } catch (IOException e) {
            throw new IllegalStateException("records of this package can always be written", e);
        }
        return bytes.toByteArray();
    }
}
