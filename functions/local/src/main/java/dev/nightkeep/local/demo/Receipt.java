package dev.nightkeep.local.demo;

import dev.nightkeep.local.proof.DatabaseFingerprint;
import dev.nightkeep.local.proof.Difference;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/**
 * What the demo did, and whether everything is as it was.
 *
 * @param losses      what was dropped, and what came back of it
 * @param compared    what the database held before
 * @param differences what is not as it was; empty when the demo succeeded
 * @param kept        the backup
 * @param store       where the backup was put, with nothing else in it
 */
record Receipt(
        List<Loss> losses,
        DatabaseFingerprint compared,
        List<Difference> differences,
        Kept kept,
        Path store,
        Duration took) {
    Receipt {
        losses = List.copyOf(losses);
        differences = List.copyOf(differences);
    }

    boolean everythingIsBack() {
        return differences.isEmpty();
    }
}
