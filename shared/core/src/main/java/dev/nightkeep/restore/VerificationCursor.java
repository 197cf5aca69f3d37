package dev.nightkeep.restore;

import dev.nightkeep.format.BackupId;
import dev.nightkeep.format.JobName;
import dev.nightkeep.hash.Digest;
import java.util.List;

/**
 * How far a verification in slices has come, and what it has found.
 *
 * @param manifest    of the bytes of the manifest; the backup is the same as long as it is
 * @param objects     that are done, in the order of the part index
 * @param parts       that are done of the next object
 * @param storedBytes bytes that were read
 * @param problems    one sentence for each thing that does not hold
 * @param unexpected  objects in the backup's folder that do not belong to it; known at the end
 * @param done        whether nothing is left to be looked at
 */
public record VerificationCursor(
        JobName job,
        BackupId backup,
        Digest manifest,
        long objects,
        int parts,
        long partsChecked,
        long documents,
        long storedBytes,
        List<String> problems,
        List<String> unexpected,
        boolean done) {
    public VerificationCursor {
        problems = List.copyOf(problems);
        unexpected = List.copyOf(unexpected);
    }

    static VerificationCursor start(JobName job, BackupId backup, Digest manifest) {
        return new VerificationCursor(job, backup, manifest, 0, 0, 0, 0, 0, List.of(), List.of(), false);
    }

    /** Whether everything that was looked at is what was written. */
    public boolean sound() {
        return problems.isEmpty();
    }

    VerificationCursor at(long object, int part, VerificationReport found, boolean nothingLeft) {
        return new VerificationCursor(
                job,
                backup,
                manifest,
                object,
                part,
                found.partsChecked(),
                found.documents(),
                found.storedBytes(),
                found.problems(),
                found.unexpected(),
                nothingLeft);
    }
}
