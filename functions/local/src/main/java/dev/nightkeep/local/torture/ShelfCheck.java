package dev.nightkeep.local.torture;

import dev.nightkeep.format.BackupId;
import dev.nightkeep.format.JobName;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Looks whether the backups of earlier rounds are what they were. */
final class ShelfCheck {
    private final Scene scene;

    ShelfCheck(Scene scene) {
        this.scene = scene;
    }

    /** All must be listed, and one of them must verify. */
    void run() {
        Shelf shelf = scene.arena().shelf();
        Map<JobName, Set<BackupId>> listed = new HashMap<>();
        for (Kept backup : shelf.all()) {
            boolean there = listed.computeIfAbsent(
                            backup.layout().job(),
                            job -> scene.arena().bucket().listed(job).keySet())
                    .contains(backup.layout().id());
            if (!there) {
                lost(backup, "is not listed any more");
            }
        }
        List<Kept> rest = shelf.all();
        if (!rest.isEmpty()) {
            Kept chosen = scene.plan().dice("shelf").oneOf(rest);
            new Proof(scene).verification(chosen).forEach(problem -> lost(chosen, problem));
        }
    }

    private void lost(Kept backup, String how) {
        scene.violation(Violation.LOST_BACKUP, "%s: %s".formatted(backup.layout(), how));
        scene.arena().shelf().remove(backup);
    }
}
