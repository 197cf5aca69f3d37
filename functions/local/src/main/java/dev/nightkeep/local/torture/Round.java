package dev.nightkeep.local.torture;

import dev.nightkeep.backup.BackupRequest;
import dev.nightkeep.files.HostFile;
import dev.nightkeep.files.HostFiles;
import dev.nightkeep.hash.Digest;
import dev.nightkeep.local.history.Dice;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** One round: data, a backup under attack, the next backup, and what can be done to backups. */
final class Round {
    private final Scene scene;
    private final Arena arena;
    private final RoundPlan plan;

    Round(Scene scene) {
        this.scene = scene;
        this.arena = scene.arena();
        this.plan = scene.plan();
    }

    void run() {
        Truth truth = truth();
        BackupRequest request = plan.request(files(), truth.server().documents() == 0);
        List<Kept> made = new ArrayList<>(attacked(request, truth));
        made.addAll(new Recovery(scene).run(request, truth));
        made.forEach(arena.shelf()::add);
        if (!made.isEmpty()) {
            attack(plan.dice("subject").oneOf(made));
        }
        new ShelfCheck(scene).run();
        arena.shelf().tooMany().ifPresent(new DeleteTrial(scene)::run);
        arena.shelf().tooMany().ifPresent(new DeleteTrial(scene)::run);
        if (plan.dice("sweep").chance(0.05)) {
            new SweepTrial(scene).run();
            new ShelfCheck(scene).run();
        }
        arena.findings().faults().addAll(scene.faults());
        scene.count(Deed.ROUND);
    }

    private Truth truth() {
        Map<String, Digest> files =
                plan.hostFiles() ? new RandomFiles(arena.scratch()).make(plan.dice("files")) : Map.of();
        return new Truth(arena.site().fill(plan.dice("data").bits()), files);
    }

    private List<HostFile> files() {
        return plan.hostFiles() ? new HostFiles(arena.scratch(), false).find(List.of(RandomFiles.GLOB)) : List.of();
    }

    private List<Kept> attacked(BackupRequest request, Truth truth) {
        return switch (plan.attack()) {
            case DAMAGE -> List.of();
            case PROCESS -> new ProcessTrial(scene).backUp(request, truth);
            case STORE, LIES, NETWORK, STORE_AND_NETWORK, RIVAL -> new BackupTrial(scene, request, truth).run();
        };
    }

    private void attack(Kept backup) {
        Dice dice = plan.dice("attack");
        switch (plan.attack()) {
            case DAMAGE -> new DamageTrial(scene).run(backup);
            case PROCESS -> new ProcessTrial(scene).attack(backup);
            case STORE, LIES -> {
                new VerifyTrial(scene).run(backup);
                if (dice.chance(0.5)) {
                    new RestoreTrial(scene).run(backup);
                }
            }
            case NETWORK, STORE_AND_NETWORK -> new RestoreTrial(scene).run(backup);
            case RIVAL -> {}
        }
    }
}
