package dev.nightkeep.recovery.http;

import java.nio.charset.StandardCharsets;

/** What follows the headers of an answer. */
public sealed interface Payload {
    /** Nothing. */
    static Payload none() {
        return new Whole("", new byte[0]);
    }

    /** A text of that type. */
    static Payload text(String type, String text) {
        return new Whole(type, text.getBytes(StandardCharsets.UTF_8));
    }

    /** All of it. {@code bytes} are not to be changed; without a {@code type} there are none. */
    @SuppressWarnings("ArrayRecordComponent") // a body is read once, by one request
    record Whole(String type, byte[] bytes) implements Payload {}

    /** Server-sent events, as they happen. */
    record Events(EventStream stream) implements Payload {}
}
