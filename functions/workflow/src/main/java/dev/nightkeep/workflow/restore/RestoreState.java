package dev.nightkeep.workflow.restore;

import dev.nightkeep.format.BackupId;
import dev.nightkeep.restore.RestoreId;

/**
 * What a restore's tasks know of each other.
 *
 * @param restore by which it is undone
 * @param slice   how many tasks have begun
 * @param reached how many documents were gone through by the one that came furthest
 * @param stalled how many have come no further since
 */
record RestoreState(BackupId backup, RestoreId restore, int slice, long reached, int stalled) {
    RestoreState next() {
        return new RestoreState(backup, restore, slice + 1, reached, stalled);
    }

    RestoreState of(RestoreId begun) {
        return new RestoreState(backup, begun, slice, reached, stalled);
    }

    RestoreState at(long documents) {
        return documents > reached
                ? new RestoreState(backup, restore, slice, documents, 0)
                : new RestoreState(backup, restore, slice, reached, stalled + 1);
    }
}
