package dev.nightkeep.alerts;

import dev.nightkeep.announce.Announcement;
import java.util.Objects;

/**
 * Something that was published, and what it means.
 *
 * @param once     what it tells about: a second alert of the same is a repetition
 * @param incident what begins or ends with it
 */
record Alert(Kind kind, String once, String incident, Announcement announcement) {
    Alert {
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(announcement, "announcement");
    }

    enum Kind {
        /** Something is not well. */
        PROBLEM,
        /** Something is well: worth telling only where it was not before. */
        WELL,
        /** Nobody needs to know. */
        NOTHING
    }
}
