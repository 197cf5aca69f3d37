package dev.nightkeep.cli.progress;

/** Shows a run. Used by one thread at a time. */
interface ProgressView {
    /** Shows a line of its own. */
    void announce(Announcement announcement);

    /** Shows how far the run is. */
    void draw(RunSnapshot snapshot);

    /** Leaves the terminal as it was found. */
    void close();
}
