package dev.nightkeep.workflow;

import dev.nightkeep.error.NightkeepException;
import dev.nightkeep.execution.ExecutionKey;
import dev.nightkeep.execution.ExecutionNotes;
import dev.nightkeep.execution.ExecutionProgress;
import dev.nightkeep.progress.Cancellation;
import dev.nightkeep.progress.ProgressEvent;
import dev.nightkeep.progress.ProgressListener;
import dev.nightkeep.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.OptionalLong;

/**
 * Looks after a task while it works: tells in the store how far it is, stops it when somebody wants that, and ends it when
 * its time is over. Thread-safe.
 */
public final class TaskWatch implements ProgressListener, AutoCloseable {
    private static final Duration PULSE = Duration.ofSeconds(5);

    private final ExecutionNotes notes;
    private final ExecutionKey execution;
    private final Instant entered;
    private final TaskTime time;
    private final Clock clock;
    private final Cancellation stopping = new Cancellation();
    private final Cancellation ending = new Cancellation();
    private final Thread pulse;
    private ExecutionProgress progress;

    /** For the task that was entered at that time, as the state machine has it. */
    public TaskWatch(
            ExecutionNotes notes, ExecutionKey execution, Instant entered, int slice, TaskTime time, Clock clock) {
        this.notes = notes;
        this.execution = execution;
        this.entered = entered;
        this.time = time;
        this.clock = clock;
        this.progress = new ExecutionProgress("starting", slice, 0, 0, 0, OptionalLong.empty(), clock.now());
        this.pulse = Thread.ofPlatform()
                .daemon()
                .name("watch of " + execution.name())
                .start(this::beat);
    }

    /** Requested when somebody wants the task to stop. */
    public Cancellation stopping() {
        return stopping;
    }

    /** Requested likewise, and when it is time to hand the rest on. */
    public Cancellation ending() {
        return ending;
    }

    /** How many documents were done in the present stage. */
    public synchronized long documents() {
        return progress.documents();
    }

    /** What is being done. */
    public synchronized String stage() {
        return progress.stage();
    }

    @Override
    public void on(ProgressEvent event) {
        add(event);
        look();
    }

    private synchronized void add(ProgressEvent event) {
        ExecutionProgress now = progress;
        progress = switch (event) {
            case ProgressEvent.StageEntered entry -> at(entry.stage(), 0, 0, 0, OptionalLong.empty());
            case ProgressEvent.Planned planned ->
                at(now.stage(), now.collections(), now.documents(), now.rawBytes(), planned.documents());
            case ProgressEvent.Advanced done ->
                at(
                        now.stage(),
                        now.collections(),
                        now.documents() + done.documents(),
                        now.rawBytes() + done.rawBytes(),
                        now.plannedDocuments());
            case ProgressEvent.CollectionFinished finished ->
                at(now.stage(), now.collections() + 1, now.documents(), now.rawBytes(), now.plannedDocuments());
            case ProgressEvent.Noticed noticed -> now;
        };
    }

    private ExecutionProgress at(String stage, long collections, long documents, long rawBytes, OptionalLong planned) {
        return new ExecutionProgress(stage, progress.slice(), collections, documents, rawBytes, planned, clock.now());
    }

    private void look() {
        if (time.over()) {
            ending.request();
        }
    }

    /** Stops the task where somebody has asked for that. */
    public void requireNotStopped() {
        heed();
        stopping.check();
    }

    private void heed() {
        if (notes.isStopped(execution, entered)) {
            stopping.request();
            ending.request();
        }
    }

    private void beat() {
        try {
            while (!ending.requested()) {
                clock.sleep(PULSE);
                look();
                tell();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt(); // the task is over
        }
    }

    private void tell() {
        try {
            notes.progress(execution, now());
            heed();
        } catch (NightkeepException e) {
            return; // told again at the next beat
        }
    }

    private synchronized ExecutionProgress now() {
        return progress;
    }

    @Override
    public void close() {
        pulse.interrupt();
    }
}
