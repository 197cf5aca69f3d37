package dev.nightkeep.local.torture;

import dev.nightkeep.conflict.RestoreStrategy;
import dev.nightkeep.format.BackupState;
import dev.nightkeep.namespace.NamespaceSelection;
import dev.nightkeep.restore.RestoreReport;
import dev.nightkeep.restore.RestoreRequest;
import dev.nightkeep.store.BackupStore;
import java.time.Duration;
import java.util.List;

/** A restore under attack, and then another one over what it left. */
final class RestoreTrial {
    private static final String SUBJECT = "restore";
    private static final Duration LONGER_THAN_A_LEASE = Duration.ofMinutes(2);

    private final Scene scene;

    RestoreTrial(Scene scene) {
        this.scene = scene;
    }

    void run(Kept backup) {
        Arena arena = scene.arena();
        arena.site().emptyTarget();
        BackupStore store = scene.store(SUBJECT);
        RestorePort port = RestorePort.of(arena.site());
        boolean keeps = scene.plan().dice("rollback").chance(0.5);
        Outcome<RestoreReport> outcome = scene.connected(
                SUBJECT,
                port.number(),
                number -> arena.engine()
                        .restore(store, backup.layout(), port.over(number), request(), keeps, scene.clock()));
        judge(backup, outcome);
        finish(backup, request(), keeps, outcome.text());
    }

    /** Goes on without faults, when the lease of the one that broke off has lapsed. */
    void finish(Kept backup, RestoreRequest request, boolean keeps, String before) {
        scene.clock().advance(LONGER_THAN_A_LEASE);
        new Proof(scene)
                .restoration(backup, request, keeps)
                .forEach(problem -> scene.violation(
                        Violation.FAILED_RECOVERY, "The restore after '%s': %s".formatted(before, problem)));
    }

    private RestoreRequest request() {
        return new RestoreRequest(
                NamespaceSelection.everything(),
                List.of(),
                scene.plan().dice("strategy").oneOf(List.of(RestoreStrategy.values())),
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
