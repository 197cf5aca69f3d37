package dev.nightkeep.keycheck;

import dev.nightkeep.format.BackupId;
import java.util.List;
import java.util.Optional;

/**
 * What keys open in a store.
 *
 * @param canaries one for each set of keys that anything was ever sealed for there
 * @param backups  how many backups are sealed for each key, by its public name
 * @param opened   encrypted backups that one of the given keys should open
 * @param closed   encrypted backups that none of them opens
 * @param plain    backups that are not encrypted
 * @param trial    what was tried on the newest backup that should open; absent where there is none
 */
public record KeysReport(
        List<CanaryFinding> canaries,
        List<KeyCount> backups,
        long opened,
        long closed,
        long plain,
        Optional<Trial> trial) {
    public KeysReport {
        canaries = List.copyOf(canaries);
        backups = List.copyOf(backups);
    }

    /** Whether something was opened, and nothing failed that should open. */
    public boolean sound() {
        boolean failed = canaries.stream().anyMatch(canary -> canary.state() == CanaryState.FAILED)
                || trial.flatMap(Trial::problem).isPresent();
        return !failed && canaries.stream().anyMatch(canary -> canary.state() == CanaryState.OPENED);
    }

    /** How a canary took the keys. */
    public enum CanaryState {
        /** One of them opened it, and the proof was written. */
        OPENED,
        /** It belongs to other keys. */
        OTHER_KEY,
        /** A key of its names did not open it, or it was changed. */
        FAILED
    }

    /**
     * A canary.
     *
     * @param keys    the public names of its keys, or where it lies when it cannot be read
     * @param problem what failed
     */
    public record CanaryFinding(String keys, CanaryState state, Optional<String> problem) {}

    /**
     * Backups that are sealed for a key.
     *
     * @param given whether it is among the keys that were given
     */
    public record KeyCount(String name, long backups, boolean given) {}

    /**
     * The opening of a small object.
     *
     * @param problem what failed; absent where it opened
     */
    public record Trial(BackupId backup, Optional<String> problem) {}
}
