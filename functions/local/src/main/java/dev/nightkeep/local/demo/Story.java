package dev.nightkeep.local.demo;

import dev.nightkeep.time.Clock;
import java.io.PrintStream;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.function.Supplier;

/** Tells what happens, step by step, with how long each took. Used by one thread. */
final class Story {
    private static final String INDENT = "   ";

    private final PrintStream out;
    private final Clock clock;
    private int steps;

    Story(PrintStream out, Clock clock) {
        this.out = out;
        this.clock = clock;
    }

    /** Announces a step, does it, and says how long it took. */
    <T> T step(String heading, Supplier<T> work) {
        out.println();
        out.println(++steps + ". " + heading);
        out.flush();
        Instant started = clock.now();
        T result = work.get();
        say(String.format(Locale.ROOT, "(%.1f s)", seconds(started)));
        return result;
    }

    /** A line within a step. */
    void say(String line) {
        out.println(INDENT + line);
        out.flush();
    }

    /** A line outside of the steps. */
    void line(String line) {
        out.println(line);
        out.flush();
    }

    private double seconds(Instant started) {
        return Duration.between(started, clock.now()).toMillis() / 1000.0;
    }
}
