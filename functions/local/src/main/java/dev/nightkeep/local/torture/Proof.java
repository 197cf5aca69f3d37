package dev.nightkeep.local.torture;

import dev.nightkeep.format.BackupState;
import dev.nightkeep.hash.Digest;
import dev.nightkeep.local.proof.ServerFingerprint;
import dev.nightkeep.restore.RestoreReport;
import dev.nightkeep.restore.RestoreRequest;
import dev.nightkeep.restore.VerificationReport;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Proves without any fault that a backup is what the source was: verifies it, restores it and compares every byte. */
final class Proof {
    private static final int NAMED = 5;

    private final Scene scene;

    Proof(Scene scene) {
        this.scene = scene;
    }

    /** What does not hold, in sentences. */
    List<String> problems(Kept backup, boolean partial) {
        List<String> problems = new ArrayList<>(verification(backup));
        if (problems.isEmpty() && !partial) {
            scene.arena().site().emptyTarget();
            problems.addAll(restoration(backup));
            problems.addAll(files(backup));
        }
        return problems;
    }

    private List<String> files(Kept backup) {
        Outcome<Map<String, Digest>> outcome =
                scene.arena().engine().files(scene.arena().bucket().store(), backup.layout());
        return outcome.equals(new Outcome.Done<>(backup.truth().files()))
                ? List.of()
                : List.of("its host files are %s instead of %s"
                        .formatted(outcome, backup.truth().files()));
    }

    /** What verification finds, which it must not. */
    List<String> verification(Kept backup) {
        Outcome<VerificationReport> outcome =
                scene.arena().engine().verify(scene.arena().bucket().store(), backup.layout());
        scene.count(Deed.VERIFIED);
        if (!(outcome instanceof Outcome.Done<VerificationReport> done)) {
            return List.of("it cannot be verified: " + outcome.text());
        }
        List<String> problems = new ArrayList<>(done.result().problems());
        done.result().unexpected().forEach(key -> problems.add(key + " does not belong to it"));
        return problems;
    }

    /** Restores into the target as it is, and says what is not as it was. */
    List<String> restoration(Kept backup) {
        return restoration(backup, RestoreRequest.standard(), false);
    }

    /** @param keeps whether it keeps what it replaces, in the same store */
    List<String> restoration(Kept backup, RestoreRequest request, boolean keeps) {
        Arena arena = scene.arena();
        Outcome<RestoreReport> outcome = arena.engine()
                .restore(
                        arena.bucket().store(),
                        backup.layout(),
                        RestorePort.of(arena.site()),
                        request,
                        keeps,
                        scene.clock());
        if (!(outcome instanceof Outcome.Done<RestoreReport> done)) {
            return List.of("it cannot be restored: " + outcome.text());
        }
        if (done.result().state() != BackupState.SUCCEEDED) {
            return List.of("it was not restored wholly: " + done.result());
        }
        return differences(backup);
    }

    /** How the target differs from what the source was. */
    List<String> differences(Kept backup) {
        ServerFingerprint restored = scene.arena().site().target();
        scene.count(Deed.RESTORED);
        scene.arena().findings().count(Deed.DOCUMENT, restored.documents());
        return backup.truth().server().differencesTo(restored).stream()
                .limit(NAMED)
                .toList();
    }
}
