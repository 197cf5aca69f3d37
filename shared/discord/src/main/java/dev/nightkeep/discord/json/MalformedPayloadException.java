package dev.nightkeep.discord.json;

import dev.nightkeep.error.NightkeepException;

/** What was sent cannot be read. Names the field and what it should have been, never its content. */
public final class MalformedPayloadException extends NightkeepException {
    public MalformedPayloadException(String what) {
        super(
                "What Discord sent cannot be read: " + what,
                "Update Nightkeep; report it with this sentence where it stays so",
                null);
    }

    @Override
    public boolean usage() {
        return true;
    }
}
