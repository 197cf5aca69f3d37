package dev.nightkeep.discord.fake;

import dev.nightkeep.discord.value.Snowflake;
import java.time.Instant;
import java.util.Optional;

/**
 * An interaction that was sent to us.
 *
 * @param id       of it
 * @param token    with which it is answered
 * @param channel  in which it was done
 * @param user     who did it
 * @param source   the message with the component, for components and their forms
 * @param sent     when
 * @param original the message that is its answer
 * @param valid    whether it may still be answered
 */
public record FakeInteraction(
        Snowflake id,
        String token,
        Snowflake channel,
        Snowflake user,
        Optional<Snowflake> source,
        Instant sent,
        Optional<Snowflake> original,
        boolean valid) {
    FakeInteraction answeredBy(Snowflake message) {
        return new FakeInteraction(id, token, channel, user, source, sent, Optional.of(message), valid);
    }

    FakeInteraction invalid() {
        return new FakeInteraction(id, token, channel, user, source, sent, original, false);
    }

    /** Nothing of the token. */
    @Override
    public String toString() {
        return "interaction " + id;
    }
}
