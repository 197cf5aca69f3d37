package dev.nightkeep.discord.fake;

import dev.nightkeep.discord.json.JsonWriter;
import java.util.LinkedHashMap;
import java.util.Map;

/** An answer that is sent. Not changed once it is made. */
final class FakeAnswer {
    private final int status;
    private final byte[] body;
    private final Map<String, String> headers;

    private FakeAnswer(int status, byte[] body, Map<String, String> headers) {
        this.status = status;
        this.body = body;
        this.headers = headers;
    }

    static FakeAnswer json(int status, Object tree) {
        return new FakeAnswer(status, JsonWriter.bytes(tree), Map.of("Content-Type", "application/json"));
    }

    static FakeAnswer nothing(int status) {
        return new FakeAnswer(status, new byte[0], Map.of());
    }

    static FakeAnswer bytes(byte[] content) {
        return new FakeAnswer(200, content, Map.of("Content-Type", "application/octet-stream"));
    }

    FakeAnswer with(Map<String, String> more) {
        Map<String, String> all = new LinkedHashMap<>(headers);
        all.putAll(more);
        return new FakeAnswer(status, body, all);
    }

    int status() {
        return status;
    }

    byte[] body() {
        return body;
    }

    Map<String, String> headers() {
        return headers;
    }
}
