package dev.nightkeep.local.torture;

import dev.nightkeep.catalog.SweepResult;
import java.time.Duration;

/** A sweep under attack, and another one: what killed runs left is gone then, and nothing else. */
final class SweepTrial {
    private static final Duration PAST_ALL_RUNS = Duration.ofHours(3);

    private final Scene scene;

    SweepTrial(Scene scene) {
        this.scene = scene;
    }

    void run() {
        scene.clock().advance(PAST_ALL_RUNS);
        Engine engine = scene.arena().engine();
        Outcome<SweepResult> outcome = engine.sweep(scene.store("sweep"), scene.clock());
        if (outcome instanceof Outcome.Broken<SweepResult>) {
            scene.violation(Violation.UNCLEAR_FAILURE, outcome.text());
        }
        sweep(engine);
        if (sweep(engine) > 0) {
            scene.violation(Violation.FAILED_RECOVERY, "A sweep found again what the one before had removed");
        }
    }

    private int sweep(Engine engine) {
        Outcome<SweepResult> outcome = engine.sweep(scene.arena().bucket().store(), scene.clock());
        if (outcome instanceof Outcome.Done<SweepResult> done) {
            return done.result().removed().size() + done.result().kept().size();
        }
        scene.violation(Violation.FAILED_RECOVERY, "Sweeping: " + outcome.text());
        return 0;
    }
}
