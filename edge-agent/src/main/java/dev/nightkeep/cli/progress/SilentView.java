package dev.nightkeep.cli.progress;

/** Shows nothing. */
final class SilentView implements ProgressView {
    @Override
    public void announce(Announcement announcement) {
        // Whoever asked for quiet gets the result and errors, nothing else.
    }

    @Override
    public void draw(RunSnapshot snapshot) {
        // Likewise.
    }

    @Override
    public void close() {
        // Nothing was drawn.
    }
}
