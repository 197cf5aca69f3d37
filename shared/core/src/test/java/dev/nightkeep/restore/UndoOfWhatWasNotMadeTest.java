package dev.nightkeep.restore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.nightkeep.bson.BsonScan;
import dev.nightkeep.conflict.RestoreStrategy;
import dev.nightkeep.error.CorruptBackupException;
import dev.nightkeep.error.TargetUnavailableException;
import dev.nightkeep.namespace.Namespace;
import dev.nightkeep.source.SampleDocuments;
import dev.nightkeep.store.Listing;
import dev.nightkeep.store.ObjectKey;
import dev.nightkeep.store.Precondition;
import dev.nightkeep.target.ChangeOutcome;
import dev.nightkeep.target.DocumentChange;
import dev.nightkeep.target.DocumentFailure;
import dev.nightkeep.target.DocumentTarget;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.bson.BsonInt32;
import org.junit.jupiter.api.Test;

/** What a restore was to write and did not is nothing that its undo may touch, whoever wrote it since. */
final class UndoOfWhatWasNotMadeTest {
    private static final RestoreRequest OVERWRITE = RestoreScene.request(RestoreStrategy.OVERWRITE);
    private static final String[] BACKUP = {"{_id: 1, a: 1}", "{_id: 2, a: 2}", "{_id: 3, a: 3}"};

    private final RestoreScene scene =
            RestoreScene.of(BACKUP).live("{_id: 1, a: 1}", "{_id: 2, a: 'since'}", "{_id: 9}");

    private RestoreReport restore(DocumentTarget into) {
        return scene.restore(OVERWRITE, Optional.empty(), into, scene.store);
    }

    @Test
    void undo_documentThatTheTargetRefused_andSomebodyAddedSince_stays() {
        RestoreReport report = restore(new Refusing(scene.target, 3));
        assertThat(report.failed()).isEqualTo(1);
        scene.live("{_id: 3, a: 3}");
        UndoReport undone = scene.undo(report.id(), false);
        assertThat(undone.sum(UndoneCollection::removed)).isZero();
        assertThat(undone.sum(UndoneCollection::unmade)).isEqualTo(1);
        assertThat(undone.sum(UndoneCollection::putBack)).isEqualTo(1);
        assertThat(scene.held())
                .isEqualTo(RestoreScene.hex("{_id: 1, a: 1}", "{_id: 2, a: 'since'}", "{_id: 3, a: 3}", "{_id: 9}"));
    }

    @Test
    void undo_documentThatWasNotReplaced_andThatAnotherRestoreReplacedSince_stays() {
        RestoreReport report = restore(new Refusing(scene.target, 2));
        RestoreReport other = scene.restore(OVERWRITE);
        assertThat(other.replaced()).isEqualTo(1);
        UndoReport undone = scene.undo(report.id(), false);
        assertThat(undone.sum(UndoneCollection::putBack)).isZero();
        assertThat(undone.sum(UndoneCollection::removed)).isEqualTo(1);
        assertThat(scene.held()).isEqualTo(RestoreScene.hex("{_id: 1, a: 1}", "{_id: 2, a: 2}", "{_id: 9}"));
        assertThat(scene.undo(other.id(), false).sum(UndoneCollection::putBack)).isEqualTo(1);
    }

    @Test
    void undo_documentThatSomebodyWroteWhileTheRestoreRan_stays() {
        for (String first : List.of("{_id: 3, a: 'theirs'}", "{_id: 3, a: 3}")) {
            RestoreScene busy = RestoreScene.of(BACKUP).live("{_id: 2, a: 'since'}");
            RestoreReport report =
                    busy.restore(OVERWRITE, Optional.empty(), new Busy(busy.target, busy, first), busy.store);
            busy.live("{_id: 3, a: 3}");
            assertThat(busy.undo(report.id(), false).complete()).isTrue();
            assertThat(busy.held()).as(first).isEqualTo(RestoreScene.hex("{_id: 2, a: 'since'}", "{_id: 3, a: 3}"));
        }
    }

    @Test
    void undo_afterAKilledRestore_takesBackOnlyWhatIsExactlyWhatItWouldHaveWritten() {
        assertThatExceptionOfType(TargetUnavailableException.class)
                .isThrownBy(() -> restore(new FailingTarget(scene.target, 2, true)));
        scene.live("{_id: 3, a: 'theirs'}");
        RestoreId id = new RestoreRecords(scene.store)
                .of(dev.nightkeep.format.JobName.DEFAULT)
                .getFirst()
                .id();
        UndoReport undone = scene.undo(id, false);
        assertThat(undone.sum(UndoneCollection::left)).isEqualTo(1);
        assertThat(scene.held())
                .isEqualTo(RestoreScene.hex(
                        "{_id: 1, a: 1}", "{_id: 2, a: 'since'}", "{_id: 3, a: 'theirs'}", "{_id: 9}"));
    }

    @Test
    void undo_whereWhatWasNotMadeIsUnknownByNow_changesNothing() {
        RestoreReport report = restore(new Refusing(scene.target, 3));
        List<String> restored = scene.held();
        ObjectKey unmade = scene.store.list(Listing.objects("control/restores/")).objects().stream()
                .map(object -> object.key())
                .filter(key -> key.value().endsWith("/unmade.bits"))
                .findFirst()
                .orElseThrow();
        scene.store.write(unmade, new byte[] {0}, Precondition.none());
        assertThatExceptionOfType(CorruptBackupException.class).isThrownBy(() -> scene.undo(report.id(), false));
        scene.store.delete(List.of(unmade));
        assertThatExceptionOfType(CorruptBackupException.class).isThrownBy(() -> scene.undo(report.id(), false));
        assertThat(scene.held()).isEqualTo(restored);
    }

    @Test
    void undo_manyOfWhichEveryThirdWasRefused_takesBackTheOthers() {
        RestoreScene many = RestoreScene.of(SampleDocuments.numbered(1000));
        many.live("{_id: 0}");
        int[] third =
                IntStream.rangeClosed(1, 1000).filter(number -> number % 3 == 0).toArray();
        RestoreReport report = many.restore(OVERWRITE, Optional.empty(), new Refusing(many.target, third), many.store);
        many.restore(OVERWRITE);
        UndoReport undone = many.undo(report.id(), false);
        assertThat(undone.sum(UndoneCollection::unmade)).isEqualTo(333);
        assertThat(undone.sum(UndoneCollection::removed)).isEqualTo(667);
        assertThat(many.target.count(RestoreScene.CONVERSATIONS)).isEqualTo(334);
    }

    @Test
    void undo_documentThatTheRestoreReplaced_andSomebodyChangedAtOnce_isLeftAndNamed() {
        RestoreReport report = restore(new Meddled(scene.target, scene));
        assertThat(report.failed()).isEqualTo(1);
        UndoReport undone = scene.undo(report.id(), false);
        assertThat(undone.sum(UndoneCollection::unmade)).isZero();
        assertThat(undone.sum(UndoneCollection::left)).isEqualTo(1);
        assertThat(undone.collections().getFirst().failures())
                .extracting(DocumentFailure::id)
                .containsExactly("{\"$numberInt\": \"2\"}");
    }

    /** In it somebody changes document 2 right after a restore has. */
    private static final class Meddled extends ForwardingTarget {
        private final RestoreScene scene;

        Meddled(DocumentTarget target, RestoreScene scene) {
            super(target);
            this.scene = scene;
        }

        @Override
        public List<ChangeOutcome> change(Namespace namespace, List<DocumentChange> changes) {
            List<ChangeOutcome> outcomes = super.change(namespace, changes);
            scene.live("{_id: 2, a: 'at once'}");
            return outcomes;
        }
    }

    /** Takes no change to these documents. */
    private static final class Refusing extends ForwardingTarget {
        private final List<BsonInt32> ids;

        Refusing(DocumentTarget target, int... ids) {
            super(target);
            this.ids = IntStream.of(ids).mapToObj(BsonInt32::new).toList();
        }

        @Override
        public List<ChangeOutcome> change(Namespace namespace, List<DocumentChange> changes) {
            return changes.stream()
                    .flatMap(change -> ids.contains(change.id())
                            ? Stream.of(ChangeOutcome.refused(
                                    new DocumentFailure(BsonScan.text(change.id()), 121, "not this one")))
                            : super.change(namespace, List.of(change)).stream())
                    .toList();
        }
    }

    /** In it somebody writes a document as soon as a restore begins to write. */
    private static final class Busy extends ForwardingTarget {
        private final RestoreScene scene;
        private final String document;

        Busy(DocumentTarget target, RestoreScene scene, String document) {
            super(target);
            this.scene = scene;
            this.document = document;
        }

        @Override
        public dev.nightkeep.target.TargetCollection prepare(dev.nightkeep.source.CollectionDescription wanted) {
            scene.live(RestoreScene.parsed(document));
            return super.prepare(wanted);
        }
    }
}
