package dev.nightkeep.local.torture;

import dev.nightkeep.catalog.CatalogEntry;
import dev.nightkeep.format.BackupId;
import dev.nightkeep.format.BackupState;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Holds what a run said against what is in the store now. */
final class Judgement {
    private final Scene scene;
    private final Set<BackupId> before;
    private final Truth truth;

    private Judgement(Scene scene, Set<BackupId> before, Truth truth) {
        this.scene = scene;
        this.before = before;
        this.truth = truth;
    }

    /** To be made before the run: it remembers what there is. */
    static Judgement before(Scene scene, Truth truth) {
        return new Judgement(
                scene, scene.arena().bucket().listed(scene.plan().job()).keySet(), truth);
    }

    /** The backups that the run made and that are what they should be. */
    List<Kept> of(Claim claim) {
        return of(claim, 1);
    }

    /** The backups of a run and of another that came in between. */
    List<Kept> withRival() {
        return of(Claim.unknown("there was a rival"), 2);
    }

    private List<Kept> of(Claim claim, int most) {
        Map<BackupId, CatalogEntry> listed =
                scene.arena().bucket().listed(scene.plan().job());
        listed.keySet().removeAll(before);
        judgeNumber(claim, listed.keySet(), most);
        List<Kept> whole = new ArrayList<>();
        listed.values().forEach(entry -> judge(entry, claim).ifPresent(whole::add));
        return whole;
    }

    private void judgeNumber(Claim claim, Set<BackupId> made, int most) {
        switch (claim.kind()) {
            case DONE -> {
                if (!made.containsAll(claim.id().stream().toList())) {
                    scene.violation(
                            Violation.FALSE_SUCCESS,
                            "It said that it made %s, which is not listed"
                                    .formatted(claim.id().map(BackupId::value).orElse("a backup")));
                }
            }
            case NOT_DONE -> {
                if (!made.isEmpty()) {
                    scene.violation(
                            Violation.FALSE_FAILURE, "It said '%s', and %s is listed".formatted(claim.text(), made));
                }
            }
            case UNKNOWN -> {}
        }
        if (made.size() > most) {
            scene.violation(Violation.FALSE_BACKUP, "One run made " + made);
        }
    }

    private Optional<Kept> judge(CatalogEntry entry, Claim claim) {
        Violation wrong = claim.id().filter(entry.layout().id()::equals).isPresent()
                ? Violation.FALSE_SUCCESS
                : Violation.FALSE_BACKUP;
        return switch (entry) {
            case CatalogEntry.Unreadable unreadable -> {
                scene.violation(wrong, unreadable.failure().userMessage());
                yield Optional.empty();
            }
            case CatalogEntry.Committed committed -> {
                scene.count(Deed.COMMITTED);
                Kept kept = new Kept(committed.layout(), truth);
                List<String> problems = new Proof(scene).problems(kept, isPartial(committed));
                problems.forEach(problem -> scene.violation(wrong, "%s: %s".formatted(kept.layout(), problem)));
                yield problems.isEmpty() && !isPartial(committed) ? Optional.of(kept) : Optional.empty();
            }
        };
    }

    private boolean isPartial(CatalogEntry.Committed committed) {
        boolean partial = committed.manifest().state() == BackupState.PARTIAL;
        if (partial) {
            scene.count(Deed.PARTIAL);
        }
        return partial;
    }
}
