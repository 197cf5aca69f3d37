package dev.nightkeep.discord.fake;

import dev.nightkeep.discord.json.JsonMembers;
import dev.nightkeep.discord.json.JsonNull;
import dev.nightkeep.discord.json.JsonObject;
import dev.nightkeep.discord.value.Snowflake;

/** Users as Discord shows them to programs. */
final class PeopleView {
    private PeopleView() {}

    static JsonObject bot(FakeIdentity identity) {
        return user(identity.applicationId(), "Nightkeep", true);
    }

    static JsonObject user(Snowflake id, String name, boolean isBot) {
        return new JsonMembers()
                .put("id", id)
                .put("username", name)
                .put("avatar", JsonNull.NULL)
                .put("discriminator", "0")
                .put("public_flags", 0)
                .put("flags", 0)
                .put("global_name", JsonNull.NULL)
                .put("primary_guild", JsonNull.NULL)
                .putIf(isBot, "bot", true)
                .object();
    }
}
