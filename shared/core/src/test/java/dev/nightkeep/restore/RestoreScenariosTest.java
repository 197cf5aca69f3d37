package dev.nightkeep.restore;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.nightkeep.conflict.ArrayRule;
import dev.nightkeep.conflict.ConflictRules;
import dev.nightkeep.conflict.RestoreStrategy;
import dev.nightkeep.conflict.Side;
import dev.nightkeep.error.ConfigurationException;
import dev.nightkeep.error.NothingMatchedException;
import dev.nightkeep.error.TargetChangedException;
import dev.nightkeep.filter.DateRange;
import dev.nightkeep.filter.DocumentFilter;
import dev.nightkeep.filter.IdList;
import dev.nightkeep.filter.WhereClause;
import dev.nightkeep.format.BackupState;
import dev.nightkeep.namespace.NamespaceRename;
import dev.nightkeep.namespace.NamespaceSelection;
import dev.nightkeep.progress.Cancellation;
import dev.nightkeep.progress.ProgressEvent;
import dev.nightkeep.source.SampleDocuments;
import dev.nightkeep.target.DocumentFailure;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.bson.RawBsonDocument;
import org.junit.jupiter.api.Test;

/** What people do with a restore, one scenario a test. */
final class RestoreScenariosTest {
    private static final RestoreRequest SKIP = RestoreScene.request(RestoreStrategy.SKIP_DUPLICATES);
    private static final RestoreRequest OVERWRITE = RestoreScene.request(RestoreStrategy.OVERWRITE);

    private static DocumentFilter where(String condition) {
        return new DocumentFilter(Optional.empty(), Optional.empty(), Optional.of(WhereClause.parse(condition)));
    }

    private static RestoreRequest filtered(DocumentFilter filter) {
        return RestoreScene.request(ConflictRules.of(RestoreStrategy.SKIP_DUPLICATES), filter);
    }

    @Test
    void createDeleteRestoreVerify_bringsEverythingBack() {
        RestoreScene scene = RestoreScene.of(SampleDocuments.numbered(250));
        RestoreReport report = scene.restore(SKIP);
        assertThat(report.state()).isEqualTo(BackupState.SUCCEEDED);
        assertThat(report.totals().of(DocumentFate.ADDED)).isEqualTo(250);
        assertThat(report.verified()).isEqualTo(250);
        assertThat(report.collections()).singleElement().satisfies(outcome -> {
            assertThat(outcome.present()).isEqualTo(250);
            assertThat(outcome.indexes().created()).isEqualTo(1);
        });
    }

    @Test
    void duplicates_areSkippedAndTheRestIsAdded() {
        RestoreScene scene = RestoreScene.of("{_id: 1, a: 1}", "{_id: 2, a: 2}", "{_id: 3, a: 3}")
                .live("{_id: 1, a: 1}", "{_id: 2, a: 'since'}");
        FateCounts totals = scene.restore(SKIP).totals();
        assertThat(totals.of(DocumentFate.ADDED)).isEqualTo(1);
        assertThat(totals.of(DocumentFate.UNCHANGED)).isEqualTo(1);
        assertThat(totals.of(DocumentFate.PRESENT)).isEqualTo(1);
        assertThat(scene.held())
                .isEqualTo(RestoreScene.hex("{_id: 1, a: 1}", "{_id: 2, a: 'since'}", "{_id: 3, a: 3}"));
    }

    @Test
    void overwrite_replacesWhatDiffers() {
        RestoreScene scene = RestoreScene.of("{_id: 1, a: 1}", "{_id: 2, a: 2}")
                .live("{_id: 1, a: 1}", "{_id: 2, a: 'since'}", "{_id: 9}");
        FateCounts totals = scene.restore(OVERWRITE).totals();
        assertThat(totals.of(DocumentFate.REPLACED)).isEqualTo(1);
        assertThat(totals.of(DocumentFate.UNCHANGED)).isEqualTo(1);
        assertThat(scene.held()).isEqualTo(RestoreScene.hex("{_id: 1, a: 1}", "{_id: 2, a: 2}", "{_id: 9}"));
    }

    @Test
    void merge_combinesBoth_andCountsConflicts() {
        RestoreScene scene = RestoreScene.of("{_id: 1, a: 'old', lost: 5, tags: ['x', 'y']}", "{_id: 2}")
                .live("{_id: 1, a: 'new', added: 6, tags: ['y', 'z']}", "{_id: 2, more: 1}");
        ConflictRules rules =
                new ConflictRules(RestoreStrategy.MERGE, Side.LIVE, new ArrayRule.Union(), Optional.empty());
        RestoreRequest request = RestoreScene.request(rules, DocumentFilter.everything());
        assertThat(scene.plan(request).collections().getFirst().conflictPaths()).containsOnlyKeys("a");
        RestoreReport report = scene.restore(request);
        assertThat(report.totals().of(DocumentFate.MERGED)).isEqualTo(1);
        assertThat(report.totals().of(DocumentFate.UNCHANGED)).isEqualTo(1);
        assertThat(report.collections().getFirst().conflicts()).isEqualTo(1);
        assertThat(scene.held())
                .isEqualTo(RestoreScene.hex(
                        "{_id: 1, a: 'new', added: 6, tags: ['y', 'z', 'x'], lost: 5}", "{_id: 2, more: 1}"));
        assertThat(scene.restore(request).totals().of(DocumentFate.UNCHANGED)).isEqualTo(2);
    }

    @Test
    void timestamp_keepsTheNewer_andSaysWhatHasNone() {
        RestoreScene scene = RestoreScene.of(
                        "{_id: 1, updatedAt: '2026-01-02'}", "{_id: 2, updatedAt: '2026-01-01'}", "{_id: 3, a: 1}")
                .live("{_id: 1, updatedAt: '2026-01-01'}", "{_id: 2, updatedAt: '2026-01-02'}", "{_id: 3, a: 2}");
        FateCounts totals = scene.restore(RestoreScene.request(RestoreStrategy.TIMESTAMP_BASED))
                .totals();
        assertThat(totals.of(DocumentFate.REPLACED)).isEqualTo(1);
        assertThat(totals.of(DocumentFate.NOT_OLDER)).isEqualTo(1);
        assertThat(totals.of(DocumentFate.NO_TIMESTAMP)).isEqualTo(1);
        assertThat(scene.held())
                .isEqualTo(RestoreScene.hex(
                        "{_id: 1, updatedAt: '2026-01-02'}", "{_id: 2, updatedAt: '2026-01-02'}", "{_id: 3, a: 2}"));
    }

    @Test
    void dateRange_bringsBackOnlyThoseDays_andCountsWrongTypes() {
        RestoreScene scene = RestoreScene.of(
                "{_id: 1, createdAt: '2026-01-15'}",
                "{_id: 2, createdAt: '2026-02-15'}",
                "{_id: 3, createdAt: {x: 1}}",
                "{_id: 4}");
        DateRange january = new DateRange(
                Optional.of(Instant.parse("2026-01-01T00:00:00Z")),
                Optional.of(Instant.parse("2026-02-01T00:00:00Z")),
                Optional.empty());
        FateCounts totals = scene.restore(
                        filtered(new DocumentFilter(Optional.of(january), Optional.empty(), Optional.empty())))
                .totals();
        assertThat(totals.of(DocumentFate.ADDED)).isEqualTo(1);
        assertThat(totals.of(DocumentFate.FILTERED_OUT)).isEqualTo(1);
        assertThat(totals.of(DocumentFate.NOT_A_DATE)).isEqualTo(1);
        assertThat(totals.of(DocumentFate.NO_DATE)).isEqualTo(1);
        assertThat(scene.held()).isEqualTo(RestoreScene.hex("{_id: 1, createdAt: '2026-01-15'}"));
    }

    @Test
    void ids_bringsBackOnlyThese() {
        RestoreScene scene = RestoreScene.of(SampleDocuments.numbered(20));
        IdList ids = IdList.of(Stream.of("3", "17", "99"));
        scene.restore(filtered(new DocumentFilter(Optional.empty(), Optional.of(ids), Optional.empty())));
        assertThat(scene.target.documents(RestoreScene.CONVERSATIONS)).hasSize(2);
    }

    @Test
    void idsOfWhichSomeAreOfNoDocument_areCounted() {
        RestoreScene scene = RestoreScene.of(SampleDocuments.numbered(20));
        IdList ids = IdList.of(Stream.of("3", "17", "99"));
        List<String> notices = new ArrayList<>();
        scene.planner(event -> {
                    if (event instanceof ProgressEvent.Noticed noticed) {
                        notices.add(noticed.sentence());
                    }
                })
                .plan(
                        filtered(new DocumentFilter(Optional.empty(), Optional.of(ids), Optional.empty())),
                        new Cancellation());
        assertThat(notices).containsExactly("The list of ids has 3 lines, and 2 documents of the backup are meant");
    }

    @Test
    void filterThatMatchesNothing_isSaid_andChangesNothing() {
        RestoreScene scene = RestoreScene.of("{_id: 1, s: 'a'}");
        assertThatExceptionOfType(NothingMatchedException.class)
                .isThrownBy(() -> scene.restore(filtered(where("{s: 'b'}"))))
                .withMessageContaining("Not one of 1 documents");
        assertThat(scene.target.collections()).isEmpty();
    }

    @Test
    void preview_countsExactly_andChangesNothing() {
        RestoreScene scene = RestoreScene.of("{_id: 1, a: 1}", "{_id: 2, a: 2}", "{_id: 3, a: 3}")
                .live("{_id: 1, a: 1}", "{_id: 2, a: 'since'}");
        List<String> before = scene.held();
        CollectionPlan plan = scene.plan(OVERWRITE).collections().getFirst();
        assertThat(plan.counts().of(DocumentFate.ADDED)).isEqualTo(1);
        assertThat(plan.counts().of(DocumentFate.REPLACED)).isEqualTo(1);
        assertThat(plan.counts().of(DocumentFate.UNCHANGED)).isEqualTo(1);
        assertThat(plan.newIndexes()).isEqualTo(1);
        assertThat(plan.samples())
                .contains(new DocumentSample(DocumentFate.REPLACED, "{\"$numberInt\": \"2\"}", List.of("a")));
        assertThat(scene.held()).isEqualTo(before);
    }

    @Test
    void plan_ofTheSame_hasTheSameHash_andSurvivesJson() {
        RestoreScene scene = RestoreScene.of(SampleDocuments.numbered(300)).live("{_id: 5, a: 1}");
        RestorePlan plan = scene.plan(OVERWRITE);
        assertThat(scene.plan(OVERWRITE).hash()).isEqualTo(plan.hash());
        assertThat(scene.plan(SKIP).hash()).isNotEqualTo(plan.hash());
        RestorePlan read = RestorePlan.read(plan.toJson(), "plan.json");
        assertThat(read.hash()).isEqualTo(plan.hash());
        assertThat(scene.restore(OVERWRITE, read).totals().written()).isEqualTo(300);
    }

    @Test
    void planWhoseNumbersWereEdited_isRefusedAndNamed() {
        RestoreScene scene = RestoreScene.of("{_id: 1, a: 1}", "{_id: 2, a: 2}").live("{_id: 1, a: 0}");
        String json = new String(scene.plan(OVERWRITE).toJson(), UTF_8);
        String edited = json.replaceFirst("\"REPLACED\" : 1", "\"REPLACED\" : 0");
        assertThat(edited).isNotEqualTo(json);
        assertThatExceptionOfType(TargetChangedException.class)
                .isThrownBy(() -> scene.restore(OVERWRITE, RestorePlan.read(edited.getBytes(UTF_8), "plan.json")))
                .withMessageContaining("planned 1 to add, 0 to replace or merge, 0 unchanged, 0 kept; now 1 to add, 1");
    }

    @Test
    void targetChangedBetweenPreviewAndApply_isRefusedAndNamed() {
        RestoreScene scene = RestoreScene.of("{_id: 1, a: 1}", "{_id: 2, a: 2}").live("{_id: 1, a: 0}");
        RestorePlan plan = scene.plan(OVERWRITE);
        scene.live("{_id: 1, a: 'somebody'}");
        assertThatExceptionOfType(TargetChangedException.class)
                .isThrownBy(() -> scene.restore(OVERWRITE, plan))
                .withMessageContaining("app.conversations: planned 1 to add, 1 to replace");
        assertThatExceptionOfType(TargetChangedException.class)
                .isThrownBy(() -> scene.restore(SKIP, plan))
                .withMessageContaining("other options");
        assertThat(scene.held()).isEqualTo(RestoreScene.hex("{_id: 1, a: 'somebody'}"));
    }

    @Test
    void targetChangedWhileRestoring_isLeftAndNamed() {
        RestoreScene scene =
                RestoreScene.of("{_id: 1, a: 1}", "{_id: 2, a: 2}").live("{_id: 1, a: 0}", "{_id: 2, a: 0}");
        MeddlingTarget meddling = new MeddlingTarget(scene.target, () -> scene.live("{_id: 2, a: 'somebody'}"));
        RestoreReport report = scene.restore(OVERWRITE, Optional.empty(), meddling, scene.store);
        assertThat(report.state()).isEqualTo(BackupState.PARTIAL);
        assertThat(report.totals().of(DocumentFate.REPLACED)).isEqualTo(1);
        assertThat(report.collections().getFirst().failures())
                .extracting(DocumentFailure::id)
                .containsExactly("{\"$numberInt\": \"2\"}");
        assertThat(scene.held()).isEqualTo(RestoreScene.hex("{_id: 1, a: 1}", "{_id: 2, a: 'somebody'}"));
    }

    @Test
    void renameThatMeansNothing_isRefused_andChangesNothing() {
        RestoreScene scene = RestoreScene.of(SampleDocuments.numbered(9));
        List<String> before = scene.held();
        RestoreRequest misspelt = new RestoreRequest(
                NamespaceSelection.everything(),
                List.of(new NamespaceRename("ap.*", "rescue.*")),
                RestoreStrategy.OVERWRITE,
                1);
        assertThatExceptionOfType(ConfigurationException.class)
                .isThrownBy(() -> scene.restore(misspelt))
                .withMessageContaining("No collection that is meant is called ap.*");
        assertThat(scene.held()).isEqualTo(before);
    }

    @Test
    void tenThousandConversations_areRestored() {
        RestoreScene scene = RestoreScene.of(SampleDocuments.numbered(10_000));
        assertThat(scene.restore(SKIP).verified()).isEqualTo(10_000);
        assertThat(scene.plan(SKIP).totals().of(DocumentFate.UNCHANGED)).isEqualTo(10_000);
    }

    @Test
    void sixteenMebibytes_areRestoredByteForByte() {
        RawBsonDocument large = RawBsonDocument.parse("{_id: 1, text: '" + "x".repeat(16_700_000) + "'}");
        RestoreScene scene = RestoreScene.of(List.of(large)).live("{_id: 1, text: 'short'}");
        RestoreReport report = scene.restore(OVERWRITE);
        assertThat(report.verified()).isEqualTo(1);
        scene.undo(report.id(), false);
        assertThat(scene.held()).isEqualTo(RestoreScene.hex("{_id: 1, text: 'short'}"));
        scene.live(List.of(large));
        RestoreScene back = RestoreScene.of("{_id: 1, text: 'short'}").live(List.of(large));
        UndoReport undone = back.undo(back.restore(OVERWRITE).id(), false);
        assertThat(undone.sum(UndoneCollection::putBack)).isEqualTo(1);
        assertThat(back.held()).isEqualTo(scene.held());
    }
}
