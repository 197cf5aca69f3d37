package dev.nightkeep.restore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.nightkeep.bson.Seed;
import dev.nightkeep.bson.SeedExtension;
import dev.nightkeep.conflict.RestoreStrategy;
import dev.nightkeep.error.NightkeepException;
import dev.nightkeep.error.TargetChangedException;
import dev.nightkeep.error.TargetUnavailableException;
import dev.nightkeep.source.SampleDocuments;
import dev.nightkeep.store.FailingStore;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.bson.BsonInt32;
import org.bson.BsonString;
import org.bson.RawBsonDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A restore that is killed at any point is run again, and nothing shows that it was. */
@ExtendWith(SeedExtension.class)
final class InterruptedRestoreTest {
    private static final int DOCUMENTS = 450;

    /** Whether there is a collection in the target before, in which every third document differs and some are missing. */
    private static RestoreScene scene(boolean there) {
        List<RawBsonDocument> documents = SampleDocuments.numbered(DOCUMENTS);
        RestoreScene scene = RestoreScene.of(documents);
        List<RawBsonDocument> live = new ArrayList<>();
        for (int number = 1; number <= DOCUMENTS && there; number++) {
            if (number % 3 == 0) {
                live.add(SampleDocuments.document(new BsonInt32(number), new BsonString("since")));
            } else if (number % 3 == 1) {
                live.add(documents.get(number - 1));
            }
        }
        return there ? scene.live(live) : scene;
    }

    private static void assertAsIfNeverInterrupted(RestoreScene scene, List<String> before, boolean there) {
        RestoreScene smooth = scene(there);
        RestoreReport expected = smooth.restore(RestoreScene.request(RestoreStrategy.OVERWRITE));
        RestoreReport report = scene.restore(RestoreScene.request(RestoreStrategy.OVERWRITE));
        assertThat(report.totals()).isEqualTo(expected.totals());
        assertThat(report.state()).isEqualTo(expected.state());
        assertThat(scene.held()).isEqualTo(smooth.held());
        assertThat(scene.target.indexes(RestoreScene.CONVERSATIONS))
                .isEqualTo(smooth.target.indexes(RestoreScene.CONVERSATIONS));
        assertThat(scene.undo(report.id(), false).complete()).isTrue();
        assertThat(scene.held()).isEqualTo(before);
    }

    @Test
    void restore_killedAtAnyWrite_continues() {
        for (boolean there : List.of(true, false)) {
            for (boolean done : List.of(true, false)) {
                int killed = 1;
                while (killedAt(killed, there, done)) {
                    killed++;
                }
                assertThat(killed).as("writes there were to be killed at").isGreaterThan(3);
            }
        }
    }

    /** Returns false once there are not so many writes. */
    private static boolean killedAt(int write, boolean there, boolean done) {
        RestoreScene scene = scene(there);
        List<String> before = scene.held();
        FailingTarget failing = new FailingTarget(scene.target, write, done);
        try {
            scene.restore(RestoreScene.request(RestoreStrategy.OVERWRITE), Optional.empty(), failing, scene.store);
            return false;
        } catch (TargetUnavailableException e) {
            assertAsIfNeverInterrupted(scene, before, there);
            return true;
        }
    }

    @Test
    void restore_begunBefore_takesNoPlan() {
        RestoreScene scene = scene(true);
        RestoreRequest request = RestoreScene.request(RestoreStrategy.OVERWRITE);
        assertThatExceptionOfType(TargetUnavailableException.class)
                .isThrownBy(() -> scene.restore(
                        request, Optional.empty(), new FailingTarget(scene.target, 2, false), scene.store));
        List<String> before = scene.held();
        Optional<RestorePlan> approved = Optional.of(scene.plan(request));
        assertThatExceptionOfType(TargetChangedException.class)
                .isThrownBy(() -> scene.restore(request, approved, scene.target, scene.store))
                .withMessageContaining("was begun and not finished");
        assertThat(scene.held()).isEqualTo(before);
    }

    @Test
    void restore_storeFailsAtAnyOperation_continues(Seed seed) {
        Random random = seed.random();
        for (int round = 0; round < 80; round++) {
            RestoreScene scene = scene(true);
            List<String> before = scene.held();
            FailingStore failing = new FailingStore(scene.store);
            int operation = 1 + random.nextInt(60);
            if (random.nextBoolean()) {
                failing.refuse(number -> number >= operation);
            } else {
                failing.leaveUnanswered(number -> number == operation);
            }
            try {
                scene.restore(RestoreScene.request(RestoreStrategy.OVERWRITE), Optional.empty(), scene.target, failing);
                assertThat(scene.held()).as("not interrupted").isNotEqualTo(before);
            } catch (NightkeepException e) {
                unlock(scene);
                assertAsIfNeverInterrupted(scene, before, true);
            }
        }
    }

    /** What a person does when a run is dead; otherwise the lease lapses by itself. */
    private static void unlock(RestoreScene scene) {
        new dev.nightkeep.lease.LeaseKeeper(scene.store, new dev.nightkeep.time.SystemClock(), "test-host")
                .unlock(dev.nightkeep.format.JobName.DEFAULT);
    }

    @Test
    void undo_killedAtAnyWrite_continues() {
        int killed = 1;
        for (boolean interrupted = true; interrupted; killed++) {
            RestoreScene scene = scene(true);
            List<String> before = scene.held();
            RestoreId id = scene.restore(RestoreScene.request(RestoreStrategy.OVERWRITE))
                    .id();
            FailingTarget failing = new FailingTarget(scene.target, killed, killed % 2 == 0);
            try {
                scene.undo(id, false, failing);
                interrupted = false;
            } catch (TargetUnavailableException e) {
                assertThat(scene.undo(id, false).complete()).isTrue();
            }
            assertThat(scene.held()).isEqualTo(before);
        }
        assertThat(killed).isGreaterThan(3);
    }

    @Test
    void restore_targetGone_isSaid() {
        RestoreScene scene = scene(true);
        FailingTarget gone = new FailingTarget(scene.target, 1, false);
        assertThatExceptionOfType(TargetUnavailableException.class)
                .isThrownBy(() -> scene.restore(
                        RestoreScene.request(RestoreStrategy.OVERWRITE), Optional.empty(), gone, scene.store));
        assertThat(gone.writes()).isPositive();
    }
}
