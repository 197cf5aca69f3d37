package dev.nightkeep.local.torture;

import dev.nightkeep.format.BackupLayout;
import dev.nightkeep.restore.RestoreReport;
import dev.nightkeep.restore.RestoreRequest;
import dev.nightkeep.restore.VerificationReport;
import dev.nightkeep.store.ObjectKey;

/** Damages a committed backup: verification must name it, and a restore refuse it before it writes anything. */
final class DamageTrial {
    private static final int TIMES = 3;

    private final Scene scene;

    DamageTrial(Scene scene) {
        this.scene = scene;
    }

    void run(Kept backup) {
        for (int time = 0; time < TIMES; time++) {
            Damage damage = Damage.random(
                    scene.arena().bucket(), backup.layout(), scene.plan().dice("damage " + time));
            scene.faults().add(damage.kind());
            judgeVerification(backup, damage);
            judgeRestore(backup, damage);
            damage.undo();
        }
        new Proof(scene)
                .verification(backup)
                .forEach(problem ->
                        scene.violation(Violation.FAILED_RECOVERY, "When the damage was undone: " + problem));
    }

    private void judgeVerification(Kept backup, Damage damage) {
        Outcome<VerificationReport> outcome =
                scene.arena().engine().verify(scene.arena().bucket().store(), backup.layout());
        if (outcome instanceof Outcome.Broken<VerificationReport>) {
            scene.violation(Violation.UNCLEAR_FAILURE, outcome.text());
        } else if (isNamed(backup.layout(), damage, outcome)) {
            scene.count(Deed.DAMAGE);
        } else {
            scene.violation(
                    Violation.UNFOUND_DAMAGE, "%s; verification said %s".formatted(damage.text(), text(outcome)));
        }
    }

    private static String text(Outcome<VerificationReport> outcome) {
        return outcome instanceof Outcome.Done<VerificationReport> done
                ? done.result().problems().toString()
                : outcome.text();
    }

    private static boolean isNamed(BackupLayout layout, Damage damage, Outcome<VerificationReport> outcome) {
        String said = text(outcome);
        boolean sound = outcome instanceof Outcome.Done<VerificationReport> done
                && done.result().sound();
        return !sound && damage.originals().keySet().stream().anyMatch(key -> said.contains(relative(layout, key)));
    }

    private static String relative(BackupLayout layout, ObjectKey key) {
        return key.value().substring(layout.folder().value().length() + 1);
    }

    private void judgeRestore(Kept backup, Damage damage) {
        Arena arena = scene.arena();
        arena.site().emptyTarget();
        Outcome<RestoreReport> outcome = arena.engine()
                .restore(
                        arena.bucket().store(),
                        backup.layout(),
                        RestorePort.of(arena.site()),
                        RestoreRequest.standard(),
                        false,
                        scene.clock());
        if (!(outcome instanceof Outcome.Refused<RestoreReport>)) {
            scene.violation(
                    Violation.UNFOUND_DAMAGE, "%s; the restore said %s".formatted(damage.text(), outcome.text()));
        }
        if (!arena.site().target().isEmpty()) {
            scene.violation(Violation.UNFOUND_DAMAGE, damage.text() + "; the restore wrote before it refused");
        }
    }
}
