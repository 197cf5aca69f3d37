package dev.nightkeep.workflow.verify;

import dev.nightkeep.restore.VerificationCursor;

/**
 * How far a verification has come.
 *
 * @param state RUNNING while there is more to be read, then SUCCEEDED: every part was held against what was written
 */
public record Verified(String state, String backup, long parts, long documents, long storedBytes) {
    static Verified of(VerificationCursor cursor) {
        return new Verified(
                cursor.done() ? "SUCCEEDED" : "RUNNING",
                cursor.backup().value(),
                cursor.partsChecked(),
                cursor.documents(),
                cursor.storedBytes());
    }
}
