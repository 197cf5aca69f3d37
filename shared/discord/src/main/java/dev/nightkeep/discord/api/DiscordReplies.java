package dev.nightkeep.discord.api;

import dev.nightkeep.discord.interaction.ReplyAddress;
import dev.nightkeep.discord.message.OutgoingMessage;

/**
 * Answers to interactions after the first one, for 15 minutes. The same rules as for {@link DiscordMessages} hold; no token
 * of a bot is needed, and the token of the interaction MUST NOT stand in any text. After the 15 minutes every call MUST
 * raise {@link DiscordNotFoundException}.
 */
public interface DiscordReplies {
    /** Puts a message in the place of the first answer, be that "thinking" or a message. */
    PostedMessage editOriginal(ReplyAddress reply, OutgoingMessage message);

    /** Removes the first answer. One that is gone already is no failure. */
    void deleteOriginal(ReplyAddress reply);

    /** Posts one more message. What fails without an answer is not tried again: it might be there twice. */
    PostedMessage followUp(ReplyAddress reply, OutgoingMessage message);
}
