package dev.nightkeep.discord.api;

import dev.nightkeep.discord.message.Limits;

/**
 * What a thread is called.
 *
 * @param text 1 to 100 characters
 */
public record ThreadName(String text) {
    public ThreadName {
        if (text.isBlank() || text.length() > Limits.THREAD_NAME) {
            throw new IllegalArgumentException(
                    "A thread has a name of 1 to %d characters".formatted(Limits.THREAD_NAME));
        }
    }

    /** The text on one line, cut to what there is room for. */
    public static ThreadName fitting(String text) {
        String line = text.strip().replaceAll("\\s+", " ");
        int end = Math.min(line.length(), Limits.THREAD_NAME);
        return new ThreadName(
                end > 0 && end < line.length() && Character.isHighSurrogate(line.charAt(end - 1))
                        ? line.substring(0, end - 1)
                        : line.substring(0, end));
    }
}
