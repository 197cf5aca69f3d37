package dev.nightkeep.restore;

import dev.nightkeep.namespace.Namespace;
import dev.nightkeep.target.DocumentFailure;
import java.util.List;

/**
 * What became of one collection when a restore was taken back.
 *
 * @param removed  documents that the restore had added
 * @param putBack  documents that it had replaced
 * @param already  those that were as before the restore
 * @param left     those that somebody has changed or removed since: they are left as they are
 * @param failed   those that the target did not take
 * @param unmade   changes that the restore had not made: whatever is there now is not the restore's
 * @param failures of what was left and what failed, the first are named
 */
public record UndoneCollection(
        Namespace namespace,
        long removed,
        long putBack,
        long already,
        long left,
        long failed,
        long unmade,
        List<DocumentFailure> failures) {
    public UndoneCollection {
        failures = List.copyOf(failures);
    }
}
