package dev.nightkeep.discord.message;

import java.time.Instant;

/** Moments that every reader sees in the own time zone and language (developer documentation, message formatting). */
public final class DiscordTime {
    private DiscordTime() {}

    /** As "5 minutes ago", kept up to date by the reader's client. */
    public static String relative(Instant moment) {
        return "<t:%d:R>".formatted(moment.getEpochSecond());
    }

    /** As day, month, year and time. */
    public static String dateTime(Instant moment) {
        return "<t:%d:f>".formatted(moment.getEpochSecond());
    }
}
