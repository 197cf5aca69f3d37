package dev.nightkeep.history;

import dev.nightkeep.compare.DocumentChanges;
import java.util.Optional;

/**
 * What backups one behind the other have of a document without a change.
 *
 * @param first   the oldest of them
 * @param last    the newest of them
 * @param backups how many they are
 * @param bytes   of the document; 0 where there is none
 * @param changes how it differs from the version that was there before; empty where there was none
 */
public record Version(
        VersionState state,
        BackupMoment first,
        BackupMoment last,
        int backups,
        int bytes,
        Optional<DocumentChanges> changes) {
    Version upTo(BackupMoment newer) {
        return new Version(state, first, newer, backups + 1, bytes, changes);
    }
}
