package dev.nightkeep.discord.interaction;

import dev.nightkeep.discord.json.JsonObject;
import dev.nightkeep.discord.json.MalformedPayloadException;
import dev.nightkeep.discord.value.Permissions;
import dev.nightkeep.discord.value.Snowflake;
import dev.nightkeep.secret.Secret;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Reads what every interaction has. */
final class OriginReader {
    private static final int NOT_SAID = -1;

    private OriginReader() {}

    static InteractionOrigin read(JsonObject json) {
        return new InteractionOrigin(
                json.requiredId("id"),
                new ReplyAddress(json.requiredId("application_id"), new Secret(json.requiredText("token"))),
                json.id("guild_id"),
                channel(json),
                actor(json),
                json.text("locale").map(Locale::forLanguageTag).orElse(Locale.ENGLISH),
                permissions(json, "app_permissions"));
    }

    private static Optional<InteractionChannel> channel(JsonObject json) {
        return json.object("channel")
                .map(channel -> new InteractionChannel(
                        channel.requiredId("id"),
                        Math.clamp(channel.whole("type").orElse(-1L), NOT_SAID, Integer.MAX_VALUE),
                        channel.text("name"),
                        channel.id("parent_id")))
                .or(() -> json.id("channel_id")
                        .map(id -> new InteractionChannel(id, NOT_SAID, Optional.empty(), Optional.empty())));
    }

    private static Optional<Actor> actor(JsonObject json) {
        return json.object("member")
                .map(member -> new Actor(
                        member.requiredObject("user").requiredId("id"),
                        member.text("nick").orElseGet(() -> name(member.requiredObject("user"))),
                        permissions(member, "permissions"),
                        roles(member)))
                .or(() -> json.object("user")
                        .map(user -> new Actor(user.requiredId("id"), name(user), Permissions.NONE, Set.of())));
    }

    private static String name(JsonObject user) {
        return user.text("global_name").or(() -> user.text("username")).orElse("");
    }

    private static Set<Snowflake> roles(JsonObject member) {
        return member.texts("roles").stream()
                .map(role -> Snowflake.parse(role).orElseThrow(() -> new MalformedPayloadException("roles has no ids")))
                .collect(Collectors.toUnmodifiableSet());
    }

    private static Permissions permissions(JsonObject json, String name) {
        return json.text(name)
                .map(text -> Permissions.parse(text)
                        .orElseThrow(() -> new MalformedPayloadException(name + " is no set of permissions")))
                .orElse(Permissions.NONE);
    }
}
