package dev.nightkeep.discord.api;

import dev.nightkeep.error.NightkeepException;

/** What was to be changed is no longer there, or never was: a channel, thread or message was deleted, a reply came too late. */
public final class DiscordNotFoundException extends NightkeepException {
    private final int number;

    /** {@code number} is Discord's own code of the failure, 0 where it gave none. */
    public DiscordNotFoundException(String operation, int number) {
        super(
                "Discord does not find what is needed to %s (code %d)".formatted(operation, number),
                "Look whether the channel, thread or message was deleted; replies are taken for 15 minutes",
                null);
        this.number = number;
    }

    /** Discord's own code: 10003 is a channel or thread, 10008 a message, 10015 and 50027 a reply that came too late. */
    public int number() {
        return number;
    }
}
