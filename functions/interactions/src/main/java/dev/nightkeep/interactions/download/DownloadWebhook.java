package dev.nightkeep.interactions.download;

import dev.nightkeep.conversation.download.OpenDownload;
import dev.nightkeep.conversation.download.OpenedDownload;
import dev.nightkeep.discord.json.JsonMembers;
import dev.nightkeep.discord.json.JsonObject;
import dev.nightkeep.discord.json.JsonReader;
import dev.nightkeep.discord.json.JsonWriter;
import dev.nightkeep.discord.json.MalformedPayloadException;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Events of a function URL, payload version 2.0, that ask for {@code /d/<token>}. */
final class DownloadWebhook {
    private static final Pattern PATH = Pattern.compile("/d/([A-Za-z0-9_-]{43})");
    private static final int FOUND = 302;
    private static final int OK = 200;
    private static final int NOT_FOUND = 404;

    private final OpenDownload open;

    DownloadWebhook(OpenDownload open) {
        this.open = open;
    }

    byte[] answer(byte[] bytes) {
        JsonObject event = read(bytes);
        Matcher path = PATH.matcher(text(event, "rawPath").orElse(""));
        if (!path.matches()) {
            return nothing();
        }
        Optional<String> file = Optional.ofNullable(event.members().get("queryStringParameters"))
                .filter(JsonObject.class::isInstance)
                .flatMap(query -> text((JsonObject) query, "file"));
        return switch (open.open(path.group(1), file)) {
            case OpenedDownload.Redirect redirect -> redirect(redirect);
            case OpenedDownload.Files files -> respond(OK, FileList.html(files), Map.of());
            case OpenedDownload.Nothing nothing -> nothing();
        };
    }

    private static JsonObject read(byte[] bytes) {
        try {
            return JsonReader.object(bytes);
        } catch (MalformedPayloadException e) {
            return new JsonObject(Map.of()); // which asks for nothing that there is
        }
    }

    private static Optional<String> text(JsonObject object, String name) {
        return Optional.ofNullable(object.members().get(name))
                .filter(String.class::isInstance)
                .map(String.class::cast);
    }

    private static byte[] redirect(OpenedDownload.Redirect redirect) {
        return respond(FOUND, "", Map.of("location", redirect.address().toString()));
    }

    private static byte[] nothing() {
        return respond(NOT_FOUND, FileList.nothing(), Map.of());
    }

    /** The page has no script, is kept nowhere, and tells no other page that it was visited. */
    private static byte[] respond(int status, String html, Map<String, String> more) {
        JsonMembers headers = new JsonMembers()
                .put("content-type", "text/html; charset=utf-8")
                .put("cache-control", "no-store")
                .put("referrer-policy", "no-referrer")
                .put("x-content-type-options", "nosniff")
                .put("x-robots-tag", "noindex")
                .put("content-security-policy", "default-src 'none'");
        more.forEach(headers::put);
        return JsonWriter.bytes(new JsonMembers()
                .put("statusCode", status)
                .put("headers", headers.object())
                .put("body", html)
                .put("isBase64Encoded", false)
                .object());
    }
}
