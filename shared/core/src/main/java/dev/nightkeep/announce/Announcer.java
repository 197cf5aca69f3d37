package dev.nightkeep.announce;

/**
 * Tells people. Implementations MUST be safe for use by many threads, MUST deliver a text of any length (cut to what fits,
 * and saying so), and MUST raise only {@link dev.nightkeep.error.NightkeepException}s.
 */
public interface Announcer extends AutoCloseable {
    /**
     * Hands the announcement over; returns when somebody else is to deliver it.
     *
     * @throws dev.nightkeep.error.AnnouncementFailedException when it could not be handed over
     */
    void announce(Announcement announcement);

    /** Releases connections. MUST NOT throw. */
    @Override
    void close();
}
