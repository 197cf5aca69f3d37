package dev.nightkeep.recovery.operation;

import dev.nightkeep.progress.ProgressEvent;
import dev.nightkeep.progress.ProgressListener;

/** Adds up the events of an operation. Thread-safe. */
final class OperationTally implements ProgressListener {
    private OperationProgress progress = OperationProgress.NONE;

    @Override
    public synchronized void on(ProgressEvent event) {
        progress = switch (event) {
            case ProgressEvent.StageEntered entered -> plus(entered.stage(), 0, 0, 0);
            case ProgressEvent.Advanced advanced ->
                plus(progress.stage(), 0, advanced.documents(), advanced.rawBytes());
            case ProgressEvent.CollectionFinished finished -> plus(progress.stage(), 1, 0, 0);
            case ProgressEvent.Planned planned -> progress;
            case ProgressEvent.Noticed noticed -> progress;
        };
    }

    private OperationProgress plus(String stage, long collections, long documents, long bytes) {
        return new OperationProgress(
                stage,
                progress.collections() + collections,
                progress.documents() + documents,
                progress.rawBytes() + bytes);
    }

    synchronized OperationProgress progress() {
        return progress;
    }
}
