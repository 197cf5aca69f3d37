package dev.nightkeep.discord.message;

import dev.nightkeep.discord.json.JsonMembers;
import dev.nightkeep.discord.json.JsonObject;
import java.util.List;

/**
 * A message of text alone.
 *
 * @param content   1 to 2,000 characters of Markdown
 * @param ephemeral whether one person alone sees it
 */
public record TextMessage(String content, boolean ephemeral) implements OutgoingMessage {
    public TextMessage {
        Limits.text("A message", Limits.CONTENT, content);
    }

    @Override
    public JsonObject json() {
        return new JsonMembers()
                .put("content", content)
                .put("allowed_mentions", MentionRule.NOBODY)
                .putIf(ephemeral, "flags", EPHEMERAL)
                .object();
    }

    @Override
    public JsonObject replacement() {
        return new JsonMembers()
                .put("content", content)
                .put("components", List.of())
                .put("attachments", List.of())
                .put("allowed_mentions", MentionRule.NOBODY)
                .object();
    }

    @Override
    public List<Attachment> attachments() {
        return List.of();
    }

    @Override
    public TextMessage asEphemeral() {
        return new TextMessage(content, true);
    }
}
