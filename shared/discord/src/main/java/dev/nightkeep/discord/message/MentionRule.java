package dev.nightkeep.discord.message;

import dev.nightkeep.discord.json.JsonMembers;
import dev.nightkeep.discord.json.JsonObject;
import java.util.List;

/** Who is told that a message has their name in it. */
final class MentionRule {
    /** An empty list is nobody; no list at all would be everybody (developer documentation, allowed mentions). */
    static final JsonObject NOBODY = new JsonMembers().put("parse", List.of()).object();

    private MentionRule() {}
}
