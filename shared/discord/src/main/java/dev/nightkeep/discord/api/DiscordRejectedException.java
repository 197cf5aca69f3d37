package dev.nightkeep.discord.api;

import dev.nightkeep.error.NightkeepException;

/** Discord does not take what was sent. A fault of the program, or a rule that is new. */
public final class DiscordRejectedException extends NightkeepException {
    private final int number;

    /** {@code number} is Discord's own code, and {@code places} are the fields that it names. */
    public DiscordRejectedException(String operation, int status, int number, String places) {
        super(
                "Discord refused to %s with status %d, code %d%s"
                        .formatted(operation, status, number, places.isEmpty() ? "" : ": " + places),
                "Update Nightkeep; report it with this sentence where it stays so",
                null);
        this.number = number;
    }

    /** Discord's own code of the failure. */
    public int number() {
        return number;
    }
}
