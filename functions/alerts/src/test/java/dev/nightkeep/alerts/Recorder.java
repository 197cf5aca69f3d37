package dev.nightkeep.alerts;

import dev.nightkeep.announce.Announcement;
import dev.nightkeep.announce.Announcer;
import dev.nightkeep.error.AnnouncementFailedException;
import java.util.ArrayList;
import java.util.List;

/** A channel that keeps what it is told, and can be down. */
final class Recorder implements Announcer {
    private final List<Announcement> told = new ArrayList<>();
    private boolean down;

    void down(boolean now) {
        down = now;
    }

    @Override
    public void announce(Announcement announcement) {
        if (down) {
            throw new AnnouncementFailedException("The channel is down", "Try again", true);
        }
        told.add(announcement);
    }

    List<String> subjects() {
        return told.stream().map(Announcement::subject).toList();
    }

    List<Announcement> told() {
        return told;
    }

    @Override
    public void close() {
        // nothing is open
    }
}
