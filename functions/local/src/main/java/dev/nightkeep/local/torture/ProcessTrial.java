package dev.nightkeep.local.torture;

import dev.nightkeep.backup.BackupRequest;
import dev.nightkeep.local.history.Dice;
import dev.nightkeep.local.torture.process.Exit;
import dev.nightkeep.local.torture.process.Kill;
import dev.nightkeep.restore.RestoreRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The command line in processes of its own, killed at any moment. */
final class ProcessTrial {
    private final Scene scene;

    ProcessTrial(Scene scene) {
        this.scene = scene;
    }

    /** Runs {@code nightkeep backup}; returns the backups that came of it. */
    List<Kept> backUp(BackupRequest request, Truth truth) {
        Judgement judgement = Judgement.before(scene, truth);
        Answer answer = run("backup", arguments(request));
        Claim claim = answer.claim();
        if (answer.failedByItself()) {
            scene.violation(Violation.FAILED_RECOVERY, "backup: " + answer.text());
        }
        return judgement.of(claim);
    }

    private List<String> arguments(BackupRequest request) {
        RoundPlan plan = scene.plan();
        List<String> arguments = new ArrayList<>(List.of("backup"));
        arguments.addAll(scene.arena().address().with("--to"));
        arguments.addAll(List.of("--uri", Engine.uri(scene.arena().site().sourcePort())));
        arguments.addAll(List.of("--job", plan.job().value()));
        arguments.addAll(List.of("--format", plan.format().name().toLowerCase(Locale.ROOT)));
        arguments.addAll(List.of("--codec", plan.codec().text(), "--level", String.valueOf(plan.level())));
        arguments.addAll(List.of("--threads", String.valueOf(plan.threads())));
        if (request.allowEmpty()) {
            arguments.add("--allow-empty");
        }
        if (plan.hostFiles()) {
            arguments.addAll(List.of("--files", RandomFiles.GLOB));
        }
        return arguments;
    }

    private Answer run(String command, List<String> arguments) {
        List<String> all = new ArrayList<>(arguments);
        all.addAll(List.of("--json", "--quiet"));
        Dice dice = scene.plan().dice("kill " + command);
        Optional<Kill> kill = dice.chance(0.9) ? Optional.of(Kill.random(dice)) : Optional.empty();
        Exit exit = scene.arena().processes().run(all, kill, scene.faults());
        scene.count(Deed.PROCESS);
        if (exit.hung()) {
            scene.violation(Violation.UNCLEAR_FAILURE, command + " did not end");
        }
        return Answer.of(exit);
    }

    /** Does something to a backup that is there: verifies, restores or deletes it. */
    void attack(Kept backup) {
        switch (scene.plan().dice("command").whole(0, 4)) {
            case 0 -> verify(backup);
            case 1, 2 -> restore(backup);
            default -> delete(backup);
        }
    }

    private List<String> with(String command, Kept backup) {
        List<String> arguments =
                new ArrayList<>(List.of(command, backup.layout().id().value()));
        arguments.addAll(scene.arena().address().with("--from"));
        arguments.addAll(List.of("--job", backup.layout().job().value()));
        return arguments;
    }

    private void verify(Kept backup) {
        Answer answer = run("verify", with("verify", backup));
        if (answer.failedByItself()) {
            scene.violation(Violation.FAILED_RECOVERY, "verify: " + answer.text());
        }
    }

    private void restore(Kept backup) {
        scene.arena().site().emptyTarget();
        List<String> arguments = with("restore", backup);
        arguments.addAll(List.of("--uri", Engine.uri(scene.arena().site().targetPort())));
        Answer answer = run("restore", arguments);
        if (answer.failedByItself()) {
            scene.violation(Violation.FAILED_RECOVERY, "restore: " + answer.text());
        }
        if (answer.done()) {
            new Proof(scene)
                    .differences(backup)
                    .forEach(difference ->
                            scene.violation(Violation.FALSE_SUCCESS, "restore exited with 0, and " + difference));
        }
        new RestoreTrial(scene).finish(backup, RestoreRequest.standard(), true, answer.text());
    }

    private void delete(Kept backup) {
        List<String> arguments = with("delete", backup);
        arguments.add("--yes");
        Answer answer = run("delete", arguments);
        if (answer.failedByItself()) {
            scene.violation(Violation.FAILED_RECOVERY, "delete: " + answer.text());
        }
        DeleteTrial trial = new DeleteTrial(scene);
        trial.judge(backup, answer.done(), false);
        trial.finish(backup);
        scene.arena().shelf().remove(backup);
    }
}
