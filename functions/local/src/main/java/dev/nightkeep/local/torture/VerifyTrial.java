package dev.nightkeep.local.torture;

import dev.nightkeep.local.torture.fault.FaultKind;
import dev.nightkeep.restore.VerificationReport;

/** A verification under attack: what it read wrong it must not call sound. */
final class VerifyTrial {
    private static final String SUBJECT = "verify";

    private final Scene scene;

    VerifyTrial(Scene scene) {
        this.scene = scene;
    }

    void run(Kept backup) {
        long wrong = wrongBytes();
        Outcome<VerificationReport> outcome = scene.arena().engine().verify(scene.store(SUBJECT), backup.layout());
        if (outcome instanceof Outcome.Broken<VerificationReport>) {
            scene.violation(Violation.UNCLEAR_FAILURE, outcome.text());
        }
        if (outcome instanceof Outcome.Done<VerificationReport> done
                && done.result().sound()
                && wrongBytes() > wrong) {
            scene.violation(Violation.UNFOUND_DAMAGE, "It read wrong bytes and called the backup sound");
        }
    }

    private long wrongBytes() {
        return scene.faults().count(FaultKind.FLIPPED_READ) + scene.faults().count(FaultKind.TRUNCATED_READ);
    }
}
