package dev.nightkeep.restore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.nightkeep.catalog.DeleteBackup;
import dev.nightkeep.conflict.RestoreStrategy;
import dev.nightkeep.error.BackupNotFoundException;
import dev.nightkeep.error.ConfigurationException;
import dev.nightkeep.error.CorruptBackupException;
import dev.nightkeep.error.TargetUnavailableException;
import dev.nightkeep.format.BackupLayout;
import dev.nightkeep.format.JobName;
import dev.nightkeep.format.Manifest;
import dev.nightkeep.key.KeyRing;
import dev.nightkeep.key.NoEncryption;
import dev.nightkeep.key.TestKeys;
import dev.nightkeep.progress.Cancellation;
import dev.nightkeep.progress.ProgressListener;
import dev.nightkeep.rekey.RekeyBackup;
import dev.nightkeep.rekey.RekeyRequest;
import dev.nightkeep.retention.PlanPruning;
import dev.nightkeep.retention.RetentionDecision;
import dev.nightkeep.retention.RetentionPolicy;
import dev.nightkeep.retention.RetentionTerms;
import dev.nightkeep.store.Listing;
import dev.nightkeep.store.StoredObject;
import dev.nightkeep.time.Clock;
import dev.nightkeep.time.ManualClock;
import dev.nightkeep.time.SystemClock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A restore that was begun, killed, and whose rollback backup somebody deletes. */
final class AbandonedRestoreTest {
    private static final RestoreRequest OVERWRITE = RestoreScene.request(RestoreStrategy.OVERWRITE);

    private final RestoreScene scene = RestoreScene.of("{_id: 1, a: 1}", "{_id: 2, a: 2}", "{_id: 3, a: 3}")
            .live("{_id: 1, a: 1}", "{_id: 2, a: 'since'}", "{_id: 9}");
    private final RollbackUse use = new RollbackUse(scene.store, new SystemClock());

    @BeforeEach
    void kill() {
        assertThatExceptionOfType(TargetUnavailableException.class)
                .isThrownBy(() -> scene.restore(
                        OVERWRITE, Optional.empty(), new FailingTarget(scene.target, 2, false), scene.store));
    }

    private RestoreRecord begun() {
        return new RestoreRecords(scene.store).of(JobName.DEFAULT).getLast();
    }

    private BackupLayout rollback() {
        return new BackupLayout(JobName.DEFAULT, begun().rollback());
    }

    private void deleteByHand() {
        List<StoredObject> objects =
                scene.store.list(Listing.objects(rollback().folder() + "/")).objects();
        assertThat(objects).isNotEmpty();
        scene.store.delete(objects.stream().map(StoredObject::key).toList());
    }

    @Test
    void delete_ofTheRollbackBackup_isRefused_untilTheRestoreIsFinishedTakenBackOrGivenUp() {
        assertThatExceptionOfType(ConfigurationException.class)
                .isThrownBy(() -> use.requireNoneUnfinished(rollback(), RestoreId::value))
                .withMessageContaining("was begun and not finished");
        assertThat(use.restore(rollback())).contains(begun());
        scene.restore(OVERWRITE);
        use.requireNoneUnfinished(rollback(), RestoreId::value);
        assertThat(use.restore(rollback())).as("it may still be taken back").contains(begun());
        scene.undo(begun().id(), false);
        assertThat(use.restore(rollback())).isEmpty();
    }

    @Test
    void prune_restoreNotFinished_keepsWhatItNeeds() {
        RetentionTerms terms = new RetentionTerms(RetentionPolicy.parse("last 1"), Duration.ofDays(1));
        Clock later = new ManualClock(Instant.now().plus(Duration.ofDays(100)));
        PlanPruning plans = new PlanPruning(scene.store, later, terms);
        assertThat(plans.plan(Optional.empty()).removed()).isEmpty();
        use.giveUp(rollback());
        assertThat(plans.plan(Optional.empty()).removed())
                .extracting(RetentionDecision::layout)
                .containsExactly(rollback());
    }

    @Test
    void delete_thatGivesTheRestoreUp_letsTheSameOneBeginAfresh() {
        use.giveUp(rollback());
        new DeleteBackup(scene.store, new SystemClock()).delete(rollback());
        RestoreId givenUp = begun().id();
        RestoreReport report = scene.restore(OVERWRITE);
        assertThat(report.continued()).isFalse();
        assertThat(report.id()).isNotEqualTo(givenUp);
        assertThatExceptionOfType(BackupNotFoundException.class)
                .isThrownBy(() -> scene.undo(givenUp, false))
                .withMessageContaining("is gone, so it cannot be taken back");
    }

    @Test
    void restore_whoseRollbackBackupWasDeletedByHand_saysSo_andBeginsAfreshWhenGivenUp() {
        deleteByHand();
        List<String> before = scene.held();
        assertThatExceptionOfType(CorruptBackupException.class)
                .isThrownBy(() -> scene.restore(OVERWRITE))
                .withMessageContaining("was begun at")
                .withMessageContaining("is gone")
                .matches(failure -> failure.remedy().contains("--abandon-unfinished"));
        assertThat(scene.held()).isEqualTo(before);
        RunRestore again = scene.runner(scene.target, scene.store);
        assertThat(again.unfinished(OVERWRITE)).contains(begun());
        again.giveUpUnfinished(OVERWRITE);
        assertThat(again.unfinished(OVERWRITE)).isEmpty();
        RestoreReport report = scene.restore(OVERWRITE);
        assertThat(report.continued()).isFalse();
        assertThat(scene.undo(report.id(), false).complete()).isTrue();
        assertThat(scene.held()).isEqualTo(before);
    }

    @Test
    void rekey_ofTheRollbackBackup_isFollowed_byTheRestoreAndByItsUndo() {
        List<String> before = scene.held();
        Manifest plain = new RestoreRecords(scene.store).rollback(begun());
        KeyRing key = TestKeys.of("new");
        new RekeyBackup(scene.store, new SystemClock(), "test", ProgressListener.none())
                .rekey(new RekeyRequest(plain, new NoEncryption(), key, false, 2), new Cancellation());
        assertThat(begun().rollback()).isNotEqualTo(plain.id());
        UndoRestore undo =
                new UndoRestore(scene.store, key, scene.target, "memory", new SystemClock(), ProgressListener.none());
        assertThat(undo.undo(begun().id(), false, new Cancellation()).complete())
                .isTrue();
        assertThat(scene.held()).isEqualTo(before);
    }
}
