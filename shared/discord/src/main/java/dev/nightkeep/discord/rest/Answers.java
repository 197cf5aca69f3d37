package dev.nightkeep.discord.rest;

import dev.nightkeep.discord.api.ApplicationDetails;
import dev.nightkeep.discord.api.ChannelDetails;
import dev.nightkeep.discord.api.GuildDetails;
import dev.nightkeep.discord.api.PostedMessage;
import dev.nightkeep.discord.api.ThreadDetails;
import dev.nightkeep.discord.json.JsonObject;
import java.util.List;

/** What answers of Discord say. */
final class Answers {
    private Answers() {}

    static PostedMessage message(JsonObject json) {
        return new PostedMessage(json.requiredId("channel_id"), json.requiredId("id"));
    }

    static List<ThreadDetails> threads(JsonObject json) {
        return json.objects("threads").stream().map(Answers::thread).toList();
    }

    static ThreadDetails thread(JsonObject json) {
        return new ThreadDetails(
                json.requiredId("id"),
                json.text("name").orElse(""),
                json.id("parent_id"),
                json.id("owner_id"),
                json.object("thread_metadata")
                        .map(data -> data.flag("archived"))
                        .orElse(false),
                json.id("last_message_id")
                        .orElseGet(() -> json.requiredId("id"))
                        .createdAt());
    }

    static ApplicationDetails application(JsonObject json) {
        return new ApplicationDetails(
                json.requiredId("id"),
                json.text("name").orElse(""),
                json.requiredText("verify_key"),
                json.text("interactions_endpoint_url"));
    }

    static GuildDetails guild(JsonObject json) {
        return new GuildDetails(json.requiredId("id"), json.text("name").orElse(""), json.requiredId("owner_id"));
    }

    static ChannelDetails channel(JsonObject json) {
        return new ChannelDetails(
                json.requiredId("id"),
                Math.clamp(json.whole("type").orElse(0L), 0, Integer.MAX_VALUE),
                json.text("name"),
                json.id("guild_id"));
    }
}
