package dev.nightkeep.recovery;

import dev.nightkeep.recovery.http.Headers;
import dev.nightkeep.recovery.http.HttpRequest;
import dev.nightkeep.recovery.http.Peer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** A request in the making. Immutable. */
record Ask(String method, String path, String query, Map<String, List<String>> headers, String body, Peer peer) {
    static Ask of(String method, String target) {
        int mark = target.indexOf('?');
        return new Ask(
                method,
                mark < 0 ? target : target.substring(0, mark),
                mark < 0 ? "" : target.substring(mark + 1),
                Map.of(),
                "",
                Peer.at("192.0.2.7", false, true));
    }

    static Ask get(String target) {
        return of("GET", target);
    }

    static Ask post(String target) {
        return of("POST", target);
    }

    static Ask restore(String json) {
        return post("/api/recovery/restore").json(json);
    }

    Ask as(String token) {
        return with("Authorization", "Bearer " + token);
    }

    Ask with(String name, String value) {
        Map<String, List<String>> more = new TreeMap<>(headers);
        more.merge(name, List.of(value), (a, b) -> {
            List<String> both = new ArrayList<>(a);
            both.addAll(b);
            return both;
        });
        return new Ask(method, path, query, more, body, peer);
    }

    Ask json(String text) {
        return new Ask(method, path, query, headers, text, peer).with("Content-Type", "application/json");
    }

    Ask carrying(String text) {
        return new Ask(method, path, query, headers, text, peer);
    }

    Ask from(Peer other) {
        return new Ask(method, path, query, headers, body, other);
    }

    HttpRequest request() {
        return new HttpRequest(method, path, query, new Headers(headers), body.getBytes(StandardCharsets.UTF_8), peer);
    }
}
