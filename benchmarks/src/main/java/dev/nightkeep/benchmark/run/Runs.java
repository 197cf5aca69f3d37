package dev.nightkeep.benchmark.run;

import java.util.List;

/** Where runs take place. */
@FunctionalInterface
public interface Runs {
    /** Runs once, by the arguments of a {@link MeasuredProcess}. */
    TimedRun run(List<String> words);

    /**
     * A run and how long all of it took.
     *
     * @param seconds from the start of its process to the end
     */
    record TimedRun(double seconds, RunFigures figures) {}

    /** In this process, where its memory cannot be told from that of others. */
    static Runs here() {
        return words -> {
            RunFigures figures = MeasuredProcess.run(words);
            return new TimedRun(figures.seconds(), figures);
        };
    }
}
