package dev.nightkeep.discord.api;

import dev.nightkeep.error.NightkeepException;

/** Discord does not know the bot's token. Nothing is sent with it any more: ten thousand refusals would block the address. */
public final class DiscordTokenRejectedException extends NightkeepException {
    public DiscordTokenRejectedException(String operation) {
        super(
                "Discord did not accept the token of the bot, when it was to %s".formatted(operation),
                "Reset the token on the page Bot of the application in the developer portal, and store the new one",
                null);
    }
}
