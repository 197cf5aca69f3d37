package dev.nightkeep.partition;

import dev.nightkeep.lease.RunError;
import dev.nightkeep.source.Consistency;
import dev.nightkeep.source.MissingCollection;
import java.util.List;
import java.util.Optional;

/**
 * What became of a task. There is one result for each, by whichever attempt was first.
 *
 * @param remainder   the task that has what this one left
 * @param missing     collections that may not be read, or went away
 * @param consistency of what was read; absent where nothing was
 * @param error       why nothing of it can be used
 */
record TaskResult(
        String task,
        List<Piece> pieces,
        Optional<String> remainder,
        List<MissingCollection> missing,
        Optional<Consistency> consistency,
        Optional<RunError> error) {
    TaskResult {
        pieces = List.copyOf(pieces);
        missing = List.copyOf(missing);
    }

    static TaskResult failed(String task, RunError error) {
        return new TaskResult(task, List.of(), Optional.empty(), List.of(), Optional.empty(), Optional.of(error));
    }
}
