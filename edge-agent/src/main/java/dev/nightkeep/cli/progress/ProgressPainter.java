package dev.nightkeep.cli.progress;

/** Carries what a tally holds to a view. */
final class ProgressPainter {
    private final RunTally tally;
    private final ProgressView view;

    ProgressPainter(RunTally tally, ProgressView view) {
        this.tally = tally;
        this.view = view;
    }

    /** Shows what is new. */
    synchronized void paint() {
        announce();
        view.draw(tally.snapshot());
    }

    /** Shows what was announced last, and leaves. */
    synchronized void finish() {
        announce();
        view.close();
    }

    private void announce() {
        tally.announcements().take().forEach(view::announce);
    }
}
