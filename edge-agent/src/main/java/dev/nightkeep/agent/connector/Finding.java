package dev.nightkeep.agent.connector;

/**
 * One thing that was looked at.
 *
 * @param subject what was looked at, in a few words
 * @param text    how it is
 * @param remedy  what to do about it; empty where nothing has to be done
 */
public record Finding(Level level, String subject, String text, String remedy) {
    /** How it is. */
    public enum Level {
        OK,
        WARNING,
        FAILED
    }

    /** It is as it has to be. */
    public static Finding ok(String subject, String text) {
        return new Finding(Level.OK, subject, text, "");
    }

    /** Runs go on with it, and somebody should look. */
    public static Finding warning(String subject, String text, String remedy) {
        return new Finding(Level.WARNING, subject, text, remedy);
    }

    /** Runs will fail. */
    public static Finding failed(String subject, String text, String remedy) {
        return new Finding(Level.FAILED, subject, text, remedy);
    }
}
