package dev.nightkeep.local.torture;

import dev.nightkeep.format.BackupState;
import dev.nightkeep.namespace.NamespaceSelection;
import dev.nightkeep.restore.RestoreReport;
import dev.nightkeep.restore.RestoreRequest;
import dev.nightkeep.store.BackupStore;
import dev.nightkeep.target.ConflictStrategy;
import java.util.List;

/** A restore under attack, and then another one over what it left. */
final class RestoreTrial {
    private static final String SUBJECT = "restore";

    private final Scene scene;

    RestoreTrial(Scene scene) {
        this.scene = scene;
    }

    void run(Kept backup) {
        scene.arena().site().emptyTarget();
        BackupStore store = scene.store(SUBJECT);
        Outcome<RestoreReport> outcome = scene.connected(
                SUBJECT,
                scene.arena().site().targetPort(),
                port -> scene.arena().engine().restore(store, backup.layout(), port, request(), scene.clock()));
        judge(backup, outcome);
        new Proof(scene)
                .restoration(backup)
                .forEach(problem -> scene.violation(
                        Violation.FAILED_RECOVERY, "The restore after '%s': %s".formatted(outcome.text(), problem)));
    }

    private RestoreRequest request() {
        return new RestoreRequest(
                NamespaceSelection.everything(),
                List.of(),
                scene.plan().dice("strategy").oneOf(List.of(ConflictStrategy.values())),
                scene.plan().threads());
    }

    private void judge(Kept backup, Outcome<RestoreReport> outcome) {
        if (outcome instanceof Outcome.Broken<RestoreReport>) {
            scene.violation(Violation.UNCLEAR_FAILURE, outcome.text());
        }
        if (outcome instanceof Outcome.Done<RestoreReport> done && done.result().state() == BackupState.SUCCEEDED) {
            new Proof(scene)
                    .differences(backup)
                    .forEach(difference -> scene.violation(
                            Violation.FALSE_SUCCESS, "It said that it restored all, and " + difference));
        }
    }
}
