package dev.nightkeep.discord.api;

import dev.nightkeep.error.NightkeepException;

/** The bot may not do that there. */
public final class DiscordPermissionMissingException extends NightkeepException {
    public DiscordPermissionMissingException(String operation, String permissions) {
        super(
                "The bot may not %s".formatted(operation),
                "Give its role %s in this channel, and look whether the channel denies it".formatted(permissions),
                null);
    }
}
