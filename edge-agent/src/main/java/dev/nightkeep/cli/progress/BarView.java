package dev.nightkeep.cli.progress;

import dev.nightkeep.cli.text.Printable;
import java.io.PrintStream;

/** A bar that is redrawn in place. The cursor stays visible, so that nothing is to be repaired after a kill. */
final class BarView implements ProgressView {
    private static final String CLEAR = "\r\u001B[K";
    private final PrintStream terminal;
    private final int columns;

    BarView(PrintStream terminal, int columns) {
        this.terminal = terminal;
        this.columns = columns;
    }

    @Override
    public void announce(Announcement announcement) {
        if (announcement instanceof Announcement.Notice notice) {
            terminal.print(CLEAR + Printable.of(notice.text()) + System.lineSeparator());
        }
    }

    @Override
    public void draw(RunSnapshot snapshot) {
        terminal.print(CLEAR + BarLine.render(snapshot, columns));
        terminal.flush();
    }

    @Override
    public void close() {
        terminal.print(CLEAR);
        terminal.flush();
    }
}
