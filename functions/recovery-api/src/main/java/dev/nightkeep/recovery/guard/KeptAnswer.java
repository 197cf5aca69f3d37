package dev.nightkeep.recovery.guard;

import dev.nightkeep.recovery.http.Headers;
import dev.nightkeep.recovery.http.HttpResponse;
import dev.nightkeep.recovery.http.Payload;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/** An answer as the store keeps it. */
record KeptAnswer(int status, Map<String, List<String>> headers, String type, String body) {
    static KeptAnswer of(HttpResponse response) {
        return switch (response.payload()) {
            case Payload.Whole whole ->
                new KeptAnswer(
                        response.status(),
                        response.headers().values(),
                        whole.type(),
                        new String(whole.bytes(), StandardCharsets.UTF_8));
            case Payload.Events events -> throw new IllegalArgumentException("an answer without end cannot be kept");
        };
    }

    HttpResponse response() {
        return new HttpResponse(status, new Headers(headers), Payload.text(type, body));
    }
}
