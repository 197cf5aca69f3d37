package dev.nightkeep.local.torture;

import dev.nightkeep.backup.BackupRequest;
import dev.nightkeep.backup.BackupResult;
import dev.nightkeep.error.LeaseHeldException;
import dev.nightkeep.lease.LeaseRecord;
import dev.nightkeep.lease.RunState;
import java.time.Duration;
import java.util.List;

/** The next run, after the lease has lapsed and when nothing goes wrong any more: it must succeed and leave all in order. */
final class Recovery {
    private static final Duration LONGER_THAN_A_LEASE = Duration.ofMinutes(2);

    private final Scene scene;

    Recovery(Scene scene) {
        this.scene = scene;
    }

    /** The backups that it made. */
    List<Kept> run(BackupRequest request, Truth truth) {
        Arena arena = scene.arena();
        scene.clock().advance(LONGER_THAN_A_LEASE);
        Judgement judgement = Judgement.before(scene, truth);
        Outcome<BackupResult> outcome =
                arena.engine().backUp(arena.bucket().store(), arena.site().sourcePort(), request, scene.clock());
        judgeOutcome(outcome);
        judgeLease();
        return judgement.of(Claim.of(outcome));
    }

    private void judgeOutcome(Outcome<BackupResult> outcome) {
        switch (outcome) {
            case Outcome.Done<BackupResult> done -> {}
            case Outcome.Refused<BackupResult> refused ->
                scene.violation(
                        refused.failure() instanceof LeaseHeldException
                                ? Violation.STUCK_LEASE
                                : Violation.FAILED_RECOVERY,
                        refused.text());
            case Outcome.Broken<BackupResult> broken -> scene.violation(Violation.UNCLEAR_FAILURE, broken.text());
        }
    }

    private void judgeLease() {
        Bucket bucket = scene.arena().bucket();
        bucket.lease(scene.plan().job())
                .filter(lease -> !lease.released())
                .map(LeaseRecord::toString)
                .ifPresent(lease -> scene.violation(Violation.STUCK_LEASE, "Nobody runs, and there is " + lease));
        bucket.runs(scene.plan().job()).stream()
                .filter(run -> run.state() == RunState.RUNNING)
                .forEach(run -> scene.violation(Violation.OPEN_RECORD, "Nobody runs, and there is " + run));
    }
}
