package dev.nightkeep.discord.api;

import dev.nightkeep.discord.message.OutgoingMessage;
import dev.nightkeep.discord.value.Snowflake;

/**
 * Messages in channels and threads, as the bot. Implementations MUST be safe for use by many threads, MUST mention nobody,
 * MUST try again what passes within a bounded time, and MUST raise only the exceptions of this package, in whose texts
 * nothing of the token stands: {@link DiscordUnavailableException}, {@link DiscordTokenRejectedException},
 * {@link DiscordPermissionMissingException}, {@link DiscordNotFoundException} where channel or message are gone, and
 * {@link DiscordRejectedException}.
 */
public interface DiscordMessages {
    /** Posts a message; posted again under the same nonce within some minutes, it MUST NOT be there twice. */
    PostedMessage post(Snowflake channel, OutgoingMessage message, Nonce nonce);

    /** Puts a message in the place of one of ours. Files of the old one MUST be gone unless the new one has them. */
    void edit(PostedMessage posted, OutgoingMessage message);

    /** Removes a message of ours. One that is gone already is no failure. */
    void delete(PostedMessage posted);
}
