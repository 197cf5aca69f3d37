package dev.nightkeep.local.torture;

import java.util.Locale;

/** What must never be. */
enum Violation {
    /** It said that it was done, and it was not. */
    FALSE_SUCCESS("false successes"),
    /** A backup that had been committed is gone, or is not what it was. */
    LOST_BACKUP("lost committed backups"),
    /** Nobody runs the job, and nobody can. */
    STUCK_LEASE("stuck leases"),
    /** It said that it failed, and left what counts as a backup. */
    FALSE_FAILURE("false failures that left a backup"),
    /** Something counts as a backup and is none: a manifest over missing or wrong data. */
    FALSE_BACKUP("debris counted as a backup"),
    /** When nothing goes wrong any more, it still fails. */
    FAILED_RECOVERY("failures without a fault"),
    /** A run that ended is noted as if it were under way. */
    OPEN_RECORD("runs that never end"),
    /** What was damaged is not found, or is restored. */
    UNFOUND_DAMAGE("damages not found"),
    /** It failed without a sentence of what failed and what to do, or did not end. */
    UNCLEAR_FAILURE("failures without a clear sentence");

    private final String text;

    Violation(String text) {
        this.text = text;
    }

    /** For people, in the plural. */
    String text() {
        return text;
    }

    /** For programs. */
    String key() {
        String words = name().toLowerCase(Locale.ROOT);
        int gap = words.indexOf('_');
        return words.substring(0, gap) + Character.toUpperCase(words.charAt(gap + 1)) + words.substring(gap + 2);
    }
}
