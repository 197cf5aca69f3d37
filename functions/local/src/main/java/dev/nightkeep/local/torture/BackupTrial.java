package dev.nightkeep.local.torture;

import dev.nightkeep.backup.BackupRequest;
import dev.nightkeep.backup.BackupResult;
import dev.nightkeep.format.BackupLayout;
import dev.nightkeep.local.history.Dice;
import dev.nightkeep.local.torture.fault.Ambush;
import dev.nightkeep.local.torture.fault.FaultKind;
import dev.nightkeep.store.BackupStore;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;

/** A backup under attack. */
final class BackupTrial {
    private static final String SUBJECT = "backup";
    private static final int OPERATIONS = 60;
    private static final Duration LONGER_THAN_A_LEASE = Duration.ofSeconds(61);

    private final Scene scene;
    private final BackupRequest request;
    private final Truth truth;
    private final AtomicBoolean rivalCommitted = new AtomicBoolean();
    private final AtomicBoolean tookOver = new AtomicBoolean();

    BackupTrial(Scene scene, BackupRequest request, Truth truth) {
        this.scene = scene;
        this.request = request;
        this.truth = truth;
    }

    /** The backups that came of it. */
    List<Kept> run() {
        Judgement judgement = Judgement.before(scene, truth);
        BackupStore store = scene.store(SUBJECT, ambush());
        Outcome<BackupResult> outcome = scene.connected(
                SUBJECT,
                scene.arena().site().sourcePort(),
                port -> scene.arena().engine().backUp(store, port, request, scene.clock()));
        if (outcome instanceof Outcome.Broken<BackupResult>) {
            scene.violation(Violation.UNCLEAR_FAILURE, outcome.text());
        }
        if (outcome instanceof Outcome.Refused<BackupResult>) {
            scene.count(Deed.REFUSED);
        }
        return rivalCommitted.get() ? judgeWithRival(judgement, outcome) : judgement.of(Claim.of(outcome));
    }

    /** The later one had the lease. The earlier one may have committed before, or have been at it, or have begun again. */
    private List<Kept> judgeWithRival(Judgement judgement, Outcome<BackupResult> outcome) {
        if (outcome instanceof Outcome.Done<BackupResult> && tookOver.get()) {
            scene.violation(Violation.FALSE_SUCCESS, "A run committed although another had taken its lease over");
        }
        return judgement.withRival();
    }

    private Ambush ambush() {
        if (scene.plan().attack() != Attack.RIVAL) {
            return Ambush.none();
        }
        Dice dice = scene.plan().dice("ambush");
        return new Ambush(dice.whole(3, OPERATIONS), dice.chance(0.5) ? this::unlock : this::rival);
    }

    private void unlock(String operation) {
        scene.faults().add(FaultKind.LEASE_TAKEN_AWAY);
        scene.arena().bucket().unlock(scene.plan().job());
    }

    private void rival(String operation) {
        scene.faults().add(FaultKind.RIVAL_RUN);
        scene.clock().advance(LONGER_THAN_A_LEASE);
        Arena arena = scene.arena();
        boolean uncommitted = isUncommitted() && !operation.endsWith(BackupLayout.MANIFEST);
        Outcome<BackupResult> outcome =
                arena.engine().backUp(arena.bucket().store(), arena.site().sourcePort(), request, scene.clock());
        rivalCommitted.set(outcome instanceof Outcome.Done<BackupResult>);
        tookOver.set(uncommitted && rivalCommitted.get());
    }

    /** Whether this run has the lease, and has not committed yet. */
    private boolean isUncommitted() {
        Bucket bucket = scene.arena().bucket();
        return bucket.lease(scene.plan().job())
                .filter(lease -> !lease.released())
                .map(lease -> new BackupLayout(lease.job(), lease.holder()).manifest())
                .filter(manifest -> bucket.store().find(manifest).isEmpty())
                .isPresent();
    }
}
