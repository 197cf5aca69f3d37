package dev.nightkeep.discord.fake;

import dev.nightkeep.discord.json.JsonMembers;
import dev.nightkeep.discord.json.JsonObject;
import dev.nightkeep.discord.json.JsonReader;
import dev.nightkeep.discord.json.MalformedPayloadException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** A request as it came. */
final class FakeRequest {
    private final String method;
    private final String path;
    private final Map<String, String> headers;
    private final byte[] body;

    FakeRequest(String method, String path, Map<String, String> headers, byte[] body) {
        this.method = method;
        this.path = path;
        this.headers = headers;
        this.body = body;
    }

    String method() {
        return method;
    }

    String path() {
        return path;
    }

    Optional<String> header(String name) {
        return Optional.ofNullable(headers.get(name.toLowerCase(Locale.ROOT)));
    }

    int length() {
        return body.length;
    }

    private String type() {
        return header("Content-Type").orElse("");
    }

    boolean isTyped() {
        return body.length == 0 || type().startsWith("application/json") || MultipartReader.isMultipart(type());
    }

    /** The JSON of it, be it alone or with files. */
    byte[] payload() {
        return MultipartReader.isMultipart(type())
                ? MultipartReader.read(type(), body)
                        .getOrDefault("payload_json", new FilePart("", new byte[0]))
                        .content()
                : body;
    }

    /** The files of it, by the names of their parts: {@code files[0]}. */
    Map<String, FilePart> files() {
        if (!MultipartReader.isMultipart(type())) {
            return Map.of();
        }
        Map<String, FilePart> files = MultipartReader.read(type(), body);
        files.remove("payload_json");
        return files;
    }

    JsonObject json() {
        try {
            return body.length == 0 ? new JsonMembers().object() : JsonReader.object(payload());
        } catch (MalformedPayloadException e) {
            throw FakeRefusalException.bad(50109, "The request body contains invalid JSON.");
        }
    }

    List<JsonObject> jsonList() {
        try {
            return JsonReader.objects(payload());
        } catch (MalformedPayloadException e) {
            throw FakeRefusalException.bad(50109, "The request body contains invalid JSON.");
        }
    }
}
