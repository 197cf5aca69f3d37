package dev.nightkeep.discord.fake;

import dev.nightkeep.discord.json.JsonObject;
import dev.nightkeep.discord.value.Snowflake;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Makes messages of what was sent, after it was held against the rules. Thread-safe. */
final class MessageDraft {
    private static final Pattern MENTION = Pattern.compile("@everyone|@here|<@[!&]?[0-9]+>");

    private final FakeWorld world;

    MessageDraft(FakeWorld world) {
        this.world = world;
    }

    /** A new message. */
    FakeMessage fresh(
            Snowflake channel, JsonObject payload, Map<String, FilePart> parts, Optional<Snowflake> visibleTo) {
        List<FakeFile> files = added(payload, parts);
        long flags = payload.whole("flags").orElse(0L) & (FakeMessage.COMPONENTS | FakeMessage.EPHEMERAL);
        MessageRules.check(payload, (flags & FakeMessage.COMPONENTS) != 0, files);
        return new FakeMessage(
                world.nextId(),
                channel,
                payload.text("content").orElse(""),
                payload.objects("components"),
                flags,
                files,
                payload.text("nonce"),
                visibleTo,
                false,
                pings(payload),
                Optional.empty());
    }

    /** That message with what was sent in the place of what it had. Components stay components. */
    FakeMessage edited(FakeMessage old, JsonObject payload, Map<String, FilePart> parts) {
        List<FakeFile> files = new ArrayList<>(kept(old, payload));
        files.addAll(added(payload, parts));
        long flags = old.flags() | (payload.whole("flags").orElse(0L) & FakeMessage.COMPONENTS);
        MessageRules.check(payload, (flags & FakeMessage.COMPONENTS) != 0, files);
        boolean becomesComponents = (flags & FakeMessage.COMPONENTS) != 0 && !old.isOfComponents();
        return new FakeMessage(
                old.id(),
                old.channelId(),
                payload.text("content").orElse(becomesComponents ? "" : old.content()),
                payload.value("components").isPresent() ? payload.objects("components") : old.components(),
                flags,
                files,
                old.nonce(),
                old.visibleTo(),
                false,
                old.pings() || pings(payload),
                Optional.<Instant>of(world.now()));
    }

    /** Where attachments are listed, those that are not listed are gone. */
    private static List<FakeFile> kept(FakeMessage old, JsonObject payload) {
        if (payload.value("attachments").isEmpty()) {
            return old.files();
        }
        List<String> ids = payload.objects("attachments").stream()
                .flatMap(attachment -> attachment.value("id").stream())
                .map(Object::toString)
                .toList();
        return old.files().stream()
                .filter(file -> ids.contains(file.id().toString()))
                .toList();
    }

    private List<FakeFile> added(JsonObject payload, Map<String, FilePart> parts) {
        return parts.entrySet().stream()
                .map(part -> new FakeFile(
                        world.nextId(),
                        name(payload, part.getKey()).orElse(part.getValue().filename()),
                        part.getValue().content()))
                .toList();
    }

    private static Optional<String> name(JsonObject payload, String part) {
        return payload.objects("attachments").stream()
                .filter(attachment ->
                        part.equals("files[%s]".formatted(attachment.value("id").orElse(""))))
                .findFirst()
                .flatMap(attachment -> attachment.text("filename"));
    }

    /** Where nobody says otherwise, everybody who is named is told. */
    private static boolean pings(JsonObject payload) {
        boolean suppressed = payload.object("allowed_mentions")
                .filter(mentions -> mentions.texts("parse").isEmpty()
                        && mentions.texts("users").isEmpty()
                        && mentions.texts("roles").isEmpty())
                .isPresent();
        return !suppressed
                && payload.deep()
                        .flatMap(json -> json.text("content").stream())
                        .anyMatch(text -> MENTION.matcher(text).find());
    }
}
