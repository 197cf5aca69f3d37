package dev.nightkeep.cli.terminal;

import dev.nightkeep.progress.Cancellation;
import dev.nightkeep.time.Clock;
import java.io.PrintStream;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntConsumer;

/**
 * What Ctrl-C does to a run: the first one asks it to end cleanly and waits for it, but not for ever; the second one ends
 * the process at once. Thread-safe.
 */
public final class StopRequest implements AutoCloseable {
    /** The exit code of a process that was interrupted: 128 and the number of SIGINT. */
    public static final int INTERRUPTED = 130;

    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private final Cancellation cancellation;
    private final PrintStream err;
    private final Clock clock;
    private final IntConsumer halt;
    private final AtomicInteger signals = new AtomicInteger();
    private final Thread patience;

    /** @param halt ends the process at once with that exit code */
    public StopRequest(Cancellation cancellation, PrintStream err, Clock clock, IntConsumer halt) {
        this.cancellation = cancellation;
        this.err = err;
        this.clock = clock;
        this.halt = halt;
        this.patience = Thread.ofPlatform().daemon().name("stop").unstarted(this::loseIt);
    }

    /** Takes note of one signal. */
    public void signalled() {
        if (signals.getAndIncrement() > 0) {
            abandon("stopped at once");
            return;
        }
        err.println();
        err.println("nightkeep: stopping and cleaning up; press Ctrl-C again to stop at once");
        cancellation.request();
        patience.start();
    }

    private void loseIt() {
        try {
            clock.sleep(PATIENCE);
            abandon("the run did not stop within %d s".formatted(PATIENCE.toSeconds()));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void abandon(String why) {
        err.println("nightkeep: %s. See 'nightkeep list' for what was committed, and 'nightkeep sweep' for leftovers."
                .formatted(why));
        err.flush();
        halt.accept(INTERRUPTED);
    }

    /** The run has ended: nothing is abandoned any more. */
    @Override
    public void close() {
        patience.interrupt();
    }
}
