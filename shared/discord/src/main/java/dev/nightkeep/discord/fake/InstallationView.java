package dev.nightkeep.discord.fake;

import dev.nightkeep.discord.json.JsonMembers;
import dev.nightkeep.discord.json.JsonNull;
import dev.nightkeep.discord.json.JsonObject;
import java.util.List;
import java.util.stream.Stream;

/** Application and server as Discord shows them to programs. Most of it is nothing to us, and nothing in it. */
final class InstallationView {
    private InstallationView() {}

    static JsonObject application(FakeIdentity identity) {
        JsonMembers json = new JsonMembers()
                .put("id", identity.applicationId())
                .put("name", "Nightkeep")
                .put("description", "")
                .put("verify_key", identity.publicKey())
                .put("owner", PeopleView.user(identity.ownerId(), "owner", false))
                .put("bot", PeopleView.bot(identity))
                .put("flags_new", "0");
        zeros(json, "flags", "explicit_content_filter");
        zeros(
                json,
                "approximate_guild_count",
                "approximate_user_install_count",
                "approximate_user_authorization_count");
        nulls(json, "icon", "type", "interactions_endpoint_url", "role_connections_verification_url", "team");
        empties(json, "redirect_uris", "eligible_oauth2_scopes");
        return json.object();
    }

    static JsonObject guild(FakeIdentity identity) {
        JsonMembers json = new JsonMembers()
                .put("id", identity.guildId())
                .put("name", "Simulated server")
                .put("owner_id", identity.ownerId())
                .put("region", "")
                .put("afk_timeout", 300)
                .put("preferred_locale", "en-US");
        zeros(
                json,
                "system_channel_flags",
                "verification_level",
                "default_message_notifications",
                "mfa_level",
                "explicit_content_filter",
                "max_members",
                "max_stage_video_channel_users",
                "max_video_channel_users",
                "premium_tier",
                "premium_subscription_count",
                "nsfw_level");
        Stream.of("widget_enabled", "premium_progress_bar_enabled", "nsfw").forEach(name -> json.put(name, false));
        nulls(json, "icon", "description", "home_header", "splash", "discovery_splash", "banner", "application_id");
        nulls(json, "afk_channel_id", "system_channel_id", "widget_channel_id", "max_presences", "vanity_url_code");
        nulls(json, "rules_channel_id", "safety_alerts_channel_id", "public_updates_channel_id", "incidents_data");
        empties(json, "features", "roles", "emojis", "stickers");
        return json.object();
    }

    private static void zeros(JsonMembers json, String... names) {
        Stream.of(names).forEach(name -> json.put(name, 0));
    }

    private static void nulls(JsonMembers json, String... names) {
        Stream.of(names).forEach(name -> json.put(name, JsonNull.NULL));
    }

    private static void empties(JsonMembers json, String... names) {
        Stream.of(names).forEach(name -> json.put(name, List.of()));
    }
}
