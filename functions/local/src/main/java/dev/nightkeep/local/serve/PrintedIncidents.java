package dev.nightkeep.local.serve;

import dev.nightkeep.recovery.Incidents;
import java.io.PrintStream;

/** Prints where something went wrong, and nothing of what it says. */
final class PrintedIncidents implements Incidents {
    private static final int FRAMES = 12;

    private final PrintStream err;

    PrintedIncidents(PrintStream err) {
        this.err = err;
    }

    @Override
    public void unexpected(String correlation, Throwable defect) {
        StringBuilder text = new StringBuilder("nightkeep: request %s met a defect of this program (%s)."
                .formatted(correlation, defect.getClass().getName()));
        StackTraceElement[] frames = defect.getStackTrace();
        for (int i = 0; i < Math.min(FRAMES, frames.length); i++) {
            text.append(System.lineSeparator()).append("    at ").append(frames[i]);
        }
        err.println(text);
    }
}
