package dev.nightkeep.conversation.kept;

import dev.nightkeep.discord.value.Snowflake;
import dev.nightkeep.store.ObjectKey;

/** Where what conversations keep lies. */
public final class DiscordKeys {
    private static final String ROOT = "control/discord/";

    private DiscordKeys() {}

    /** An interaction that was taken. Has a credential in it until its conversation is over. */
    public static ObjectKey interaction(Snowflake id) {
        return key("interactions", id.toString());
    }

    /** How far the conversation about an interaction is. */
    public static ObjectKey conversation(Snowflake id) {
        return key("conversations", id.toString());
    }

    /** When a person may start the next backup. */
    public static ObjectKey pace(Snowflake user) {
        return key("pace", user.toString());
    }

    /** Something that was proposed: a restore or a purge that somebody may confirm. */
    public static ObjectKey proposal(Snowflake id) {
        return key("proposals", id.toString());
    }

    /** What a second person has to approve. */
    public static ObjectKey approval(Snowflake id) {
        return key("approvals", id.toString());
    }

    /** A link to a download, by the hash of its token. */
    public static ObjectKey link(String hash) {
        return key("links", hash);
    }

    private static ObjectKey key(String folder, String name) {
        return ObjectKey.of("%s%s/%s.json".formatted(ROOT, folder, name));
    }
}
