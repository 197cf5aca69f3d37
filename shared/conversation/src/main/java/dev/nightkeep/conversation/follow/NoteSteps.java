package dev.nightkeep.conversation.follow;

import dev.nightkeep.execution.ExecutionKey;
import dev.nightkeep.execution.ExecutionNotes;
import dev.nightkeep.format.ControlJson;
import dev.nightkeep.progress.ProgressEvent;
import dev.nightkeep.progress.ProgressListener;
import dev.nightkeep.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.OptionalLong;

/**
 * Watches a run of this process and notes how far it is. Counting is cheap; {@link #keep} writes, and is to be called
 * about once a second by whoever has the time. Thread-safe.
 */
public final class NoteSteps implements ProgressListener {
    static final String FILE = "steps.json";

    private final ExecutionNotes notes;
    private final ExecutionKey execution;
    private final Clock clock;
    private final Map<String, CollectionSteps> collections = new LinkedHashMap<>();
    private String stage = "";
    private OptionalLong documents = OptionalLong.empty();
    private OptionalLong bytes = OptionalLong.empty();

    public NoteSteps(ExecutionNotes notes, ExecutionKey execution, Clock clock) {
        this.notes = notes;
        this.execution = execution;
        this.clock = clock;
    }

    @Override
    public synchronized void on(ProgressEvent event) {
        switch (event) {
            case ProgressEvent.Planned planned -> {
                documents = planned.documents();
                bytes = planned.bytes();
            }
            case ProgressEvent.StageEntered entered -> stage = entered.stage();
            case ProgressEvent.Advanced advanced ->
                collections.merge(
                        advanced.namespace(),
                        CollectionSteps.of(advanced.namespace())
                                .plus(advanced.documents(), advanced.rawBytes(), advanced.storedBytes()),
                        (before, more) -> before.plus(more.documents(), more.rawBytes(), more.storedBytes()));
            case ProgressEvent.CollectionFinished finished ->
                collections.compute(
                        finished.namespace(),
                        (name, before) -> (before == null ? CollectionSteps.of(name) : before).ended());
            case ProgressEvent.Noticed noticed -> stage = stage.isEmpty() ? "noticed" : stage;
        }
    }

    /** How far it is. */
    public synchronized RunSteps steps() {
        return new RunSteps(stage, new ArrayList<>(collections.values()), documents, bytes, clock.now());
    }

    /** Keeps that in the store. */
    public void keep() {
        var unused = notes.keep(execution, FILE, ControlJson.write(steps()));
    }
}
