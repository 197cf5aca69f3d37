package dev.nightkeep.cli.progress;

import dev.nightkeep.progress.ProgressListener;
import dev.nightkeep.time.Clock;
import java.io.PrintStream;
import java.time.Duration;

/** Shows the progress of one run from its construction until it is closed, by one thread that does nothing else. */
public final class ProgressDisplay implements AutoCloseable {
    private static final Duration INTERVAL = Duration.ofMillis(200);
    private final Clock clock;
    private final RunTally tally;
    private final ProgressPainter painter;
    private final Thread thread;

    private ProgressDisplay(Clock clock, RunTally tally, ProgressView view) {
        this.clock = clock;
        this.tally = tally;
        this.painter = new ProgressPainter(tally, view);
        this.thread = Thread.ofPlatform().daemon().name("progress").unstarted(this::paintUntilInterrupted);
    }

    /** A bar on a terminal of that many columns. */
    public static ProgressDisplay bar(PrintStream terminal, int columns, Clock clock, String firstStage) {
        return started(clock, firstStage, new BarView(terminal, columns));
    }

    /** Lines. */
    public static ProgressDisplay lines(PrintStream out, Clock clock, String firstStage) {
        return started(clock, firstStage, new PlainView(out));
    }

    /** Nothing. */
    public static ProgressDisplay silent(Clock clock) {
        return started(clock, "", new SilentView());
    }

    private static ProgressDisplay started(Clock clock, String firstStage, ProgressView view) {
        ProgressDisplay display = new ProgressDisplay(clock, new RunTally(clock, firstStage), view);
        display.thread.start();
        return display;
    }

    /** What the run reports to. */
    public ProgressListener listener() {
        return tally;
    }

    private void paintUntilInterrupted() {
        try {
            while (true) {
                painter.paint();
                clock.sleep(INTERVAL);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        thread.interrupt();
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        painter.finish();
    }
}
