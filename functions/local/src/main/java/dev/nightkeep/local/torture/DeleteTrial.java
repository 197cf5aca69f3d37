package dev.nightkeep.local.torture;

import dev.nightkeep.catalog.DeletedBackup;
import dev.nightkeep.error.BackupNotFoundException;
import dev.nightkeep.format.BackupLayout;

/** A deletion under attack: afterwards the backup is whole or is none, and the next deletion finishes it. */
final class DeleteTrial {
    private final Scene scene;

    DeleteTrial(Scene scene) {
        this.scene = scene;
    }

    void run(Kept backup) {
        long lies = scene.lies();
        Outcome<DeletedBackup> outcome =
                scene.arena().engine().delete(scene.store("delete"), backup.layout(), scene.clock());
        if (outcome instanceof Outcome.Broken<DeletedBackup>) {
            scene.violation(Violation.UNCLEAR_FAILURE, outcome.text());
        }
        judge(backup, outcome instanceof Outcome.Done<DeletedBackup>, scene.lies() > lies);
        finish(backup);
    }

    /**
     * Looks at what an attacked deletion left.
     *
     * @param done whether it said that it is done
     * @param lied whether the store told it something wrong
     */
    void judge(Kept backup, boolean done, boolean lied) {
        boolean listed = scene.arena()
                .bucket()
                .listed(backup.layout().job())
                .containsKey(backup.layout().id());
        if (listed && done) {
            scene.violation(Violation.FALSE_SUCCESS, backup.layout() + " was deleted, and is listed");
        }
        if (listed) {
            new Proof(scene)
                    .verification(backup)
                    .forEach(problem -> scene.violation(
                            Violation.FALSE_BACKUP,
                            "%s is half deleted and listed: %s".formatted(backup.layout(), problem)));
        }
        if (done && !lied && !isGone(backup.layout())) {
            scene.violation(Violation.FALSE_SUCCESS, backup.layout() + " was deleted, and something of it is there");
        }
    }

    /** Whether nothing is left. */
    private boolean isGone(BackupLayout layout) {
        return scene.arena().bucket().objects(layout).isEmpty();
    }

    /** Deletes it without any fault. */
    void finish(Kept backup) {
        Outcome<DeletedBackup> outcome =
                scene.arena().engine().delete(scene.arena().bucket().store(), backup.layout(), scene.clock());
        boolean gone = outcome instanceof Outcome.Refused<DeletedBackup> refused
                && refused.failure() instanceof BackupNotFoundException;
        if (!gone && !(outcome instanceof Outcome.Done<DeletedBackup>)) {
            scene.violation(Violation.FAILED_RECOVERY, "Deleting %s: %s".formatted(backup.layout(), outcome.text()));
        }
        scene.count(Deed.DELETED);
    }
}
