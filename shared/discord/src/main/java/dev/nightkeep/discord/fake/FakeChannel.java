package dev.nightkeep.discord.fake;

import dev.nightkeep.discord.value.Snowflake;
import java.time.Instant;
import java.util.Optional;

/**
 * A channel, or a thread in one.
 *
 * @param id          of it
 * @param name        as people see it
 * @param parentId    of the channel, for threads
 * @param archived    whether a thread is put away
 * @param changed     when a thread was put away or brought back last
 * @param lastMessage the newest message
 * @param messages    how many were written
 */
public record FakeChannel(
        Snowflake id,
        String name,
        Optional<Snowflake> parentId,
        boolean archived,
        Instant changed,
        Optional<Snowflake> lastMessage,
        int messages) {
    /** Whether it is a thread. */
    public boolean isThread() {
        return parentId.isPresent();
    }

    FakeChannel withArchived(boolean put, Instant now) {
        return archived == put ? this : new FakeChannel(id, name, parentId, put, now, lastMessage, messages);
    }

    FakeChannel withMessage(Snowflake message, Instant now) {
        return new FakeChannel(id, name, parentId, false, archived ? now : changed, Optional.of(message), messages + 1);
    }
}
