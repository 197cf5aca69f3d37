package dev.nightkeep.restore;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nightkeep.compare.CollectionComparison;
import dev.nightkeep.compare.CompareContents;
import dev.nightkeep.compare.Comparison;
import dev.nightkeep.compare.ComparisonRequest;
import dev.nightkeep.compare.FieldCount;
import dev.nightkeep.compare.LiveContents;
import dev.nightkeep.conflict.RestoreStrategy;
import dev.nightkeep.error.TargetUnavailableException;
import dev.nightkeep.format.JobName;
import dev.nightkeep.key.NoEncryption;
import dev.nightkeep.namespace.Namespace;
import dev.nightkeep.namespace.NamespaceSelection;
import dev.nightkeep.progress.Cancellation;
import dev.nightkeep.progress.ProgressListener;
import dev.nightkeep.source.InMemorySource;
import dev.nightkeep.store.InMemoryStore;
import dev.nightkeep.target.ConflictStrategy;
import dev.nightkeep.target.DocumentTarget;
import dev.nightkeep.target.InMemoryTarget;
import dev.nightkeep.time.SystemClock;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.bson.RawBsonDocument;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is done with backups, done with an archive that begins one collection before it ends another. */
final class InterleavedRestoreTest {
    private static final Namespace FIRST = InterleavedArchive.FIRST;
    private static final Namespace SECOND = InterleavedArchive.SECOND;
    private static final RestoreRequest OVERWRITE = RestoreScene.request(RestoreStrategy.OVERWRITE);

    @TempDir
    private Path folder;

    private final InMemoryTarget target = new InMemoryTarget();
    private final InMemoryStore store = new InMemoryStore();
    private BackupContents archive;

    @BeforeEach
    void write() throws IOException {
        archive = InterleavedArchive.in(folder);
    }

    private RestorePlan plan() {
        return new PlanRestore(archive, target, "memory", ProgressListener.none()).plan(OVERWRITE, new Cancellation());
    }

    private RestoreReport restore(boolean undoable) {
        Optional<RollbackStore> rollback = Optional.of(
                        new RollbackStore(store, new NoEncryption(), JobName.DEFAULT, "test-host"))
                .filter(kept -> undoable);
        return new RunRestore(archive, target, "memory", rollback, new SystemClock(), ProgressListener.none())
                .run(OVERWRITE, Optional.of(plan()), new Cancellation());
    }

    private UndoReport undo(RestoreId id) {
        return new UndoRestore(store, new NoEncryption(), target, "memory", new SystemClock(), ProgressListener.none())
                .undo(id, false, new Cancellation());
    }

    private void live(Namespace namespace, String... documents) {
        target.write(namespace, RestoreScene.parsed(documents), ConflictStrategy.OVERWRITE, false);
    }

    private List<String> held(Namespace namespace) {
        return InterleavedArchive.hex(target.documents(namespace));
    }

    private void assertRestored(RestoreReport report) {
        assertThat(report.collections()).extracting(CollectionOutcome::from).containsExactly(FIRST, SECOND);
        assertThat(report.collections()).allSatisfy(outcome -> {
            assertThat(outcome.complete()).isTrue();
            assertThat(outcome.verified()).isEqualTo(InterleavedArchive.DOCUMENTS);
            assertThat(outcome.indexes().created()).isEqualTo(1);
        });
        assertThat(held(FIRST)).isEqualTo(InterleavedArchive.hex(InterleavedArchive.documents("a")));
        assertThat(held(SECOND)).isEqualTo(InterleavedArchive.hex(InterleavedArchive.documents("b")));
        assertThat(target.indexes(FIRST)).containsExactly(Samples.ID_INDEX, InterleavedArchive.index("a"));
        assertThat(target.indexes(SECOND)).containsExactly(Samples.ID_INDEX, InterleavedArchive.index("b"));
    }

    @Test
    void verify_countsEachCollection() {
        ContentsReport report = new CheckContents(archive, ProgressListener.none()).check(2, new Cancellation());
        assertThat(report.totalDocuments()).isEqualTo(2L * InterleavedArchive.DOCUMENTS);
        assertThat(report.documents()).isEqualTo(Map.of("app.aa", 300L, "app.bb", 300L));
    }

    @Test
    void preview_countsEachCollectionByItself() {
        live(FIRST, "{_id: 7, a: 7}", "{_id: 200, a: 'since'}");
        List<CollectionPlan> plans = plan().collections();
        assertThat(plans).extracting(CollectionPlan::from).containsExactly(FIRST, SECOND);
        assertThat(plans)
                .extracting(each -> each.counts().of(DocumentFate.ADDED))
                .containsExactly(298L, 300L);
        assertThat(plans)
                .extracting(each -> each.counts().of(DocumentFate.REPLACED))
                .containsExactly(1L, 0L);
        assertThat(plans)
                .extracting(each -> each.counts().of(DocumentFate.UNCHANGED))
                .containsExactly(1L, 0L);
        assertThat(plans).extracting(CollectionPlan::newIndexes).containsExactly(1, 1);
    }

    @Test
    void restore_withoutRollback_bringsBackEachCollection() {
        assertRestored(restore(false));
    }

    @Test
    void restore_intoNothing_bringsBackEachCollection_andIsUndone() {
        RestoreReport report = restore(true);
        assertRestored(report);
        UndoReport undone = undo(report.id());
        assertThat(undone.sum(UndoneCollection::removed)).isEqualTo(2L * InterleavedArchive.DOCUMENTS);
        assertThat(held(FIRST)).isEmpty();
        assertThat(held(SECOND)).isEmpty();
    }

    @Test
    void restore_ontoLiveDocuments_bringsBackEachCollection_andIsUndone() {
        live(FIRST, "{_id: 7, a: 'since'}", "{_id: 200, a: 'since'}");
        live(SECOND, "{_id: 8, b: 'since'}", "{_id: 299, b: 'since'}");
        List<String> first = held(FIRST);
        List<String> second = held(SECOND);
        RestoreReport report = restore(true);
        assertRestored(report);
        UndoReport undone = undo(report.id());
        assertThat(undone.sum(UndoneCollection::putBack)).isEqualTo(4);
        assertThat(held(FIRST)).isEqualTo(first);
        assertThat(held(SECOND)).isEqualTo(second);
    }

    private RestoreReport restore(DocumentTarget into) {
        RollbackStore kept = new RollbackStore(store, new NoEncryption(), JobName.DEFAULT, "test-host");
        return new RunRestore(archive, into, "memory", Optional.of(kept), new SystemClock(), ProgressListener.none())
                .run(OVERWRITE, Optional.empty(), new Cancellation());
    }

    /** Kills a restore at that write and runs it again; false once there are not so many writes. */
    private boolean killedAt(int write, boolean done) {
        live(FIRST, "{_id: 7, a: 'since'}", "{_id: 200, a: 'since'}");
        live(SECOND, "{_id: 8, b: 'since'}", "{_id: 299, b: 'since'}");
        List<List<String>> before = List.of(held(FIRST), held(SECOND));
        try {
            restore(new FailingTarget(target, write, done));
            return false;
        } catch (TargetUnavailableException e) {
            RestoreReport report = restore(target);
            assertThat(report.continued()).isTrue();
            assertThat(report.totals().of(DocumentFate.REPLACED)).isEqualTo(4);
            assertThat(report.verified()).isEqualTo(2L * InterleavedArchive.DOCUMENTS);
            assertThat(held(FIRST)).isEqualTo(InterleavedArchive.hex(InterleavedArchive.documents("a")));
            assertThat(held(SECOND)).isEqualTo(InterleavedArchive.hex(InterleavedArchive.documents("b")));
            assertThat(undo(report.id()).sum(UndoneCollection::putBack)).isEqualTo(4);
            assertThat(List.of(held(FIRST), held(SECOND))).isEqualTo(before);
            return true;
        }
    }

    @Test
    void restore_killedAtAnyWrite_continues_andIsUndone() {
        for (boolean done : List.of(true, false)) {
            int write = 1;
            for (boolean killed = true; killed; write++) {
                InterleavedRestoreTest scene = new InterleavedRestoreTest();
                scene.archive = archive;
                killed = scene.killedAt(write, done);
            }
            assertThat(write).as("writes there were to be killed at").isGreaterThan(8);
        }
    }

    private static void put(InMemorySource source, Namespace namespace, String field, String... changed) {
        List<RawBsonDocument> documents = new ArrayList<>(InterleavedArchive.documents(field));
        RestoreScene.parsed(changed)
                .forEach(document -> documents.set(document.getInt32("_id").getValue(), document));
        source.put(
                Samples.collection(namespace.toString()),
                List.of(Samples.ID_INDEX, InterleavedArchive.index(field)),
                documents);
    }

    /** The same without these. */
    private static void putWithout(InMemorySource source, Namespace namespace, String field, Set<Integer> gone) {
        source.put(
                Samples.collection(namespace.toString()),
                List.of(Samples.ID_INDEX, InterleavedArchive.index(field)),
                InterleavedArchive.documents(field).stream()
                        .filter(document ->
                                !gone.contains(document.getInt32("_id").getValue()))
                        .toList());
    }

    private Comparison compare(BackupContents before, BackupContents after) {
        return new CompareContents(before, after, Optional.empty(), ProgressListener.none())
                .compare(ComparisonRequest.of(NamespaceSelection.everything(), 3), new Cancellation());
    }

    @Test
    void compare_withChangedDocuments_explainsThoseOfEachCollection() {
        InMemorySource source = new InMemorySource();
        put(source, FIRST, "a", "{_id: 0, a: 0, extra: 1}", "{_id: 200, a: 7}");
        put(source, SECOND, "b", "{_id: 160, b: 160, other: 1}");
        Comparison comparison = compare(archive, new LiveContents(source, "live", NamespaceSelection.everything()));
        assertThat(comparison.collections())
                .extracting(CollectionComparison::namespace)
                .containsExactly(FIRST, SECOND);
        assertThat(comparison.collections())
                .extracting(CollectionComparison::changed)
                .containsExactly(2L, 1L);
        assertThat(comparison.collections())
                .extracting(CollectionComparison::same)
                .containsExactly(298L, 299L);
        assertThat(comparison.collections()).allSatisfy(each -> {
            assertThat(each.unexplained()).isZero();
            assertThat(each.definition()).isEmpty();
        });
        assertThat(comparison.collections().getFirst().fields())
                .containsExactly(new FieldCount("a", 0, 1, 0), new FieldCount("extra", 1, 0, 0));
        assertThat(comparison.collections().getLast().fields()).containsExactly(new FieldCount("other", 1, 0, 0));
    }

    @Test
    void compare_withDocumentsGone_showsThoseInTheirOrder() {
        InMemorySource source = new InMemorySource();
        putWithout(source, FIRST, "a", Set.of(60, 90, 99, 100, 101));
        putWithout(source, SECOND, "b", Set.of(49, 50));
        Comparison comparison = compare(archive, new LiveContents(source, "live", NamespaceSelection.everything()));
        assertThat(comparison.collections())
                .extracting(CollectionComparison::removed)
                .containsExactly(5L, 2L);
        assertThat(comparison.collections().getFirst().removedIds())
                .containsExactly("{\"$numberInt\": \"60\"}", "{\"$numberInt\": \"90\"}", "{\"$numberInt\": \"99\"}");
        assertThat(comparison.collections().getLast().removedIds())
                .containsExactly("{\"$numberInt\": \"49\"}", "{\"$numberInt\": \"50\"}");
    }

    @Test
    void compare_withItself_isEqual() {
        assertThat(compare(archive, archive).equal()).isTrue();
    }
}
