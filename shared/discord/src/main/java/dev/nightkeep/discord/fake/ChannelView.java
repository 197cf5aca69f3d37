package dev.nightkeep.discord.fake;

import dev.nightkeep.discord.json.JsonMembers;
import dev.nightkeep.discord.json.JsonNull;
import dev.nightkeep.discord.json.JsonObject;
import java.util.List;

/** Channels and threads as Discord shows them to programs. Thread-safe. */
final class ChannelView {
    private static final int TEXT = 0;
    private static final int PUBLIC_THREAD = 11;
    private static final int WEEK_IN_MINUTES = 10_080;

    private final FakeIdentity identity;

    ChannelView(FakeIdentity identity) {
        this.identity = identity;
    }

    JsonObject json(FakeChannel channel) {
        return channel.isThread() ? thread(channel) : channel(channel);
    }

    private JsonMembers common(FakeChannel channel) {
        return new JsonMembers()
                .put("id", channel.id())
                .put("name", channel.name())
                .put("guild_id", identity.guildId())
                .put("flags", 0)
                .put(
                        "last_message_id",
                        channel.lastMessage().<Object>map(id -> id).orElse(JsonNull.NULL));
    }

    private JsonObject channel(FakeChannel channel) {
        return common(channel).put("type", TEXT).put("position", 0).object();
    }

    private JsonObject thread(FakeChannel thread) {
        return common(thread)
                .put("type", PUBLIC_THREAD)
                .putIfPresent("parent_id", thread.parentId())
                .put("owner_id", identity.applicationId())
                .put("message_count", thread.messages())
                .put("total_message_sent", thread.messages())
                .put("member_count", 1)
                .put(
                        "thread_metadata",
                        new JsonMembers()
                                .put("archived", thread.archived())
                                .put("archive_timestamp", thread.changed())
                                .put("auto_archive_duration", WEEK_IN_MINUTES)
                                .put("locked", false)
                                .object())
                .object();
    }

    JsonObject list(List<FakeChannel> threads) {
        return new JsonMembers()
                .put("threads", threads.stream().map(this::thread).toList())
                .put("members", List.of())
                .put("has_more", false)
                .object();
    }
}
