package dev.nightkeep.discord.fake;

import dev.nightkeep.discord.json.JsonMembers;
import dev.nightkeep.discord.json.JsonNull;
import dev.nightkeep.discord.json.JsonObject;
import java.net.URI;
import java.util.List;

/** Messages as Discord shows them to programs. Thread-safe. */
final class MessageView {
    private final FakeIdentity identity;
    private final URI files;

    MessageView(FakeIdentity identity, URI files) {
        this.identity = identity;
        this.files = files;
    }

    JsonObject json(FakeMessage message) {
        return new JsonMembers()
                .put("id", message.id())
                .put("channel_id", message.channelId())
                .put("type", 0)
                .put("author", PeopleView.bot(identity))
                .put("content", message.content())
                .put("timestamp", message.id().createdAt())
                .put(
                        "edited_timestamp",
                        message.edited().<Object>map(time -> time).orElse(JsonNull.NULL))
                .put("tts", false)
                .put("mention_everyone", message.pings())
                .put("mentions", List.of())
                .put("mention_roles", List.of())
                .put("attachments", message.files().stream().map(this::file).toList())
                .put("embeds", List.of())
                .put("pinned", false)
                .put("flags", message.flags() | (message.thinking() ? FakeMessage.LOADING : 0))
                .put("components", new ComponentView(this, message).all())
                .putIfPresent("nonce", message.nonce())
                .object();
    }

    private JsonObject file(FakeFile file) {
        return new JsonMembers()
                .put("id", file.id())
                .put("filename", file.filename())
                .put("size", file.length())
                .put("url", address(file))
                .put("proxy_url", address(file))
                .object();
    }

    String address(FakeFile file) {
        return "%s/%s/%s".formatted(files, file.id(), file.filename());
    }
}
