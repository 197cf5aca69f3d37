package dev.nightkeep.discord.api;

import dev.nightkeep.error.NightkeepException;

/** Discord does not answer, fails, or wants to be left alone for longer than we wait. The same call may succeed later. */
public final class DiscordUnavailableException extends NightkeepException {
    public DiscordUnavailableException(String failed) {
        super(failed, "Try again later; look at discordstatus.com if it stays so", null);
    }

    @Override
    public boolean retryable() {
        return true;
    }
}
