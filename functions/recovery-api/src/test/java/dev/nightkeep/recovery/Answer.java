package dev.nightkeep.recovery;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.nightkeep.recovery.http.HttpResponse;
import dev.nightkeep.recovery.http.Payload;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** An answer, for looking at. */
record Answer(HttpResponse response) {
    int status() {
        return response.status();
    }

    /** The only value of a header, or nothing. */
    String header(String name) {
        return String.join(", ", response.headers().all(name));
    }

    String text() {
        return switch (response.payload()) {
            case Payload.Whole whole -> new String(whole.bytes(), StandardCharsets.UTF_8);
            case Payload.Events events -> text(events);
        };
    }

    private static String text(Payload.Events events) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            events.stream().writeTo(out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toString(StandardCharsets.UTF_8);
    }

    JsonNode json() {
        try {
            return new ObjectMapper().readTree(text());
        } catch (JsonProcessingException e) {
            throw new AssertionError("no JSON: " + text(), e);
        }
    }

    String code() {
        return json().path("code").asText();
    }

    /** Headers and body. */
    String all() {
        return response.headers() + "\n" + text();
    }
}
