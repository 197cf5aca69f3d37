package dev.nightkeep.restore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.nightkeep.backup.Backups;
import dev.nightkeep.conflict.ConflictRules;
import dev.nightkeep.conflict.RestoreStrategy;
import dev.nightkeep.error.InvalidDocumentsException;
import dev.nightkeep.filter.DocumentFilter;
import dev.nightkeep.key.NoEncryption;
import dev.nightkeep.source.CollectionDescription;
import dev.nightkeep.source.CollectionType;
import dev.nightkeep.source.InMemorySource;
import dev.nightkeep.store.InMemoryStore;
import java.util.Optional;
import org.bson.BsonDocument;
import org.bson.RawBsonDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

/** Capped collections in the backup, in the target, or in both. */
final class CappedTargetTest {
    private static final String CAPPED = "{capped: true, size: 4096}";

    private static RestoreScene scene(String options, String... documents) {
        InMemorySource source = new InMemorySource();
        Backups.put(source, RestoreScene.CONVERSATIONS.toString(), options, RestoreScene.parsed(documents));
        InMemoryStore store = new InMemoryStore();
        return RestoreScene.of(
                StoredContents.open(store, Backups.backUp(store, source).manifest(), new NoEncryption()));
    }

    private static void create(RestoreScene scene, String options) {
        scene.target.prepare(new CollectionDescription(
                RestoreScene.CONVERSATIONS, CollectionType.COLLECTION, BsonDocument.parse(options), Optional.empty()));
    }

    private static void assertAsPlanned(RestoreScene scene, RestoreRequest request, long replaced) {
        RestorePlan plan = scene.plan(request);
        RestoreReport report = scene.restore(request, plan);
        assertThat(plan.totals().of(DocumentFate.REPLACED) + plan.totals().of(DocumentFate.MERGED))
                .isEqualTo(replaced);
        assertThat(report.totals()).isEqualTo(plan.totals());
    }

    private static RestoreRequest request(RestoreStrategy strategy) {
        ConflictRules rules = new ConflictRules(
                strategy,
                dev.nightkeep.conflict.Side.BACKUP,
                new dev.nightkeep.conflict.ArrayRule.Keep(dev.nightkeep.conflict.Side.BACKUP),
                Optional.of("t"));
        return RestoreScene.request(rules, DocumentFilter.everything());
    }

    @ParameterizedTest
    @EnumSource(mode = Mode.EXCLUDE, names = "SKIP_DUPLICATES")
    void restore_cappedInTheBackupOnly_replacesAsInAnyCollection(RestoreStrategy strategy) {
        RestoreScene scene = scene(CAPPED, "{_id: 1, v: 'longer', t: 2}", "{_id: 2, t: 2}");
        create(scene, "{}");
        scene.live("{_id: 1, v: 'x', t: 1}");
        assertAsPlanned(scene, request(strategy), 1);
        assertThat(scene.held()).isEqualTo(RestoreScene.hex("{_id: 1, v: 'longer', t: 2}", "{_id: 2, t: 2}"));
    }

    @ParameterizedTest
    @EnumSource(mode = Mode.EXCLUDE, names = "SKIP_DUPLICATES")
    void restore_cappedInTheTarget_replacesWhatKeepsItsSize(RestoreStrategy strategy) {
        RestoreScene scene = scene(CAPPED, "{_id: 1, v: 'y', t: 2}", "{_id: 2, t: 2}", "{_id: 3, t: 2}");
        create(scene, CAPPED);
        scene.live("{_id: 1, v: 'x', t: 1}");
        RestorePlan plan = scene.plan(request(strategy));
        assertThat(plan.problems())
                .extracting(PlanProblem::sentence)
                .singleElement()
                .asString()
                .contains("push out");
        assertAsPlanned(scene, request(strategy), 1);
        assertThat(scene.target.documents(RestoreScene.CONVERSATIONS))
                .extracting(RawBsonDocument::toJson)
                .containsExactly(
                        "{\"_id\": 1, \"v\": \"y\", \"t\": 2}", "{\"_id\": 2, \"t\": 2}", "{\"_id\": 3, \"t\": 2}");
    }

    @Test
    void restore_cappedInTheTargetAndAnotherSize_isForeseenAndStops() {
        RestoreScene scene = scene(CAPPED, "{_id: 1, v: 'longer'}");
        create(scene, CAPPED);
        scene.live("{_id: 1, v: 'x'}");
        RestoreRequest request = RestoreScene.request(RestoreStrategy.OVERWRITE);
        assertThat(scene.plan(request).problems())
                .extracting(PlanProblem::sentence)
                .singleElement()
                .asString()
                .contains("is capped", "change its size from ");
        assertThatExceptionOfType(InvalidDocumentsException.class).isThrownBy(() -> scene.restore(request));
        assertThat(scene.held()).isEqualTo(RestoreScene.hex("{_id: 1, v: 'x'}"));
    }
}
