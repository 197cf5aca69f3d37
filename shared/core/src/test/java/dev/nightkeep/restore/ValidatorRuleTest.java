package dev.nightkeep.restore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.nightkeep.backup.Backups;
import dev.nightkeep.conflict.ConflictRules;
import dev.nightkeep.conflict.RestoreStrategy;
import dev.nightkeep.error.InvalidDocumentsException;
import dev.nightkeep.error.TargetUnavailableException;
import dev.nightkeep.filter.DocumentFilter;
import dev.nightkeep.format.BackupState;
import dev.nightkeep.key.NoEncryption;
import dev.nightkeep.source.CollectionDescription;
import dev.nightkeep.source.CollectionType;
import dev.nightkeep.source.InMemorySource;
import dev.nightkeep.store.InMemoryStore;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.IntStream;
import org.bson.BsonDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What a validator in the target means for documents that it would refuse. */
final class ValidatorRuleTest {
    private static final String VALIDATOR =
            "{validator: {$jsonSchema: {properties: {s: {bsonType: 'string'}, p: {pattern: 'x'}}}}}";
    private static final String[] DOCUMENTS = {"{_id: 1, s: 'x'}", "{_id: 2, s: 5}", "{_id: 3, s: 6}"};

    private static RestoreScene scene(String options, String... documents) {
        InMemorySource source = new InMemorySource();
        Backups.put(source, RestoreScene.CONVERSATIONS.toString(), options, RestoreScene.parsed(documents));
        InMemoryStore store = new InMemoryStore();
        return RestoreScene.of(
                StoredContents.open(store, Backups.backUp(store, source).manifest(), new NoEncryption()));
    }

    private static RestoreScene into(RestoreScene scene, String options) {
        scene.target.prepare(new CollectionDescription(
                RestoreScene.CONVERSATIONS, CollectionType.COLLECTION, BsonDocument.parse(options), Optional.empty()));
        return scene;
    }

    private static RestoreRequest request(ValidatorRule rule, boolean continueOnError) {
        return RestoreScene.request(
                ConflictRules.of(RestoreStrategy.OVERWRITE),
                DocumentFilter.everything(),
                new ValidationRules(Map.of(), OptionalLong.empty(), rule),
                continueOnError);
    }

    private static void assertWhole(RestoreScene scene, ValidatorRule rule) {
        RestorePlan plan = scene.plan(request(rule, false));
        assertThat(plan.hasErrors()).isFalse();
        RestoreReport report = scene.restore(request(rule, false), plan);
        assertThat(report.totals()).isEqualTo(plan.totals());
        assertThat(report.totals().of(DocumentFate.ADDED)).isEqualTo(3);
        assertThat(scene.held()).isEqualTo(RestoreScene.hex(DOCUMENTS));
        assertThat(plan.problems())
                .extracting(PlanProblem::sentence)
                .containsAll(report.collections().getFirst().notes());
    }

    private static void assertRefused(RestoreScene scene, ValidatorRule rule) {
        assertThatExceptionOfType(InvalidDocumentsException.class)
                .isThrownBy(() -> scene.restore(request(rule, false)))
                .withMessageContaining("s is int");
        assertThat(scene.held()).isEmpty();
        RestorePlan plan = scene.plan(request(rule, true));
        RestoreReport report = scene.restore(request(rule, true), plan);
        assertThat(report.state()).isEqualTo(BackupState.PARTIAL);
        assertThat(report.totals()).isEqualTo(plan.totals());
        assertThat(report.totals().of(DocumentFate.INVALID)).isEqualTo(2);
        assertThat(scene.held()).isEqualTo(RestoreScene.hex(DOCUMENTS[0]));
    }

    @Test
    void bypass_anotherValidator_isWrittenPast_andCountedBeforeAndAfter() {
        RestoreScene scene = into(scene("{}", DOCUMENTS), VALIDATOR);
        assertThat(scene.plan(request(ValidatorRule.BYPASS, false)).problems())
                .extracting(PlanProblem::sentence)
                .contains("documents are written past the validator of the collection, where the user has the right to;"
                        + " 2 do not fit it, the first is {\"$numberInt\": \"2\"}: s is int, and the validator asks for"
                        + " string; they are not held against its pattern");
        assertWhole(scene, ValidatorRule.BYPASS);
    }

    @Test
    void whenChanged_theSameValidator_bringsWhatStoodUnderIt() {
        assertWhole(into(scene(VALIDATOR, DOCUMENTS), VALIDATOR), ValidatorRule.WHEN_CHANGED);
        assertWhole(scene(VALIDATOR, DOCUMENTS), ValidatorRule.WHEN_CHANGED);
    }

    @Test
    void whenChanged_anotherValidator_decides() {
        assertRefused(into(scene("{}", DOCUMENTS), VALIDATOR), ValidatorRule.WHEN_CHANGED);
        String warned = VALIDATOR.replace("{validator", "{validationAction: 'warn', validator");
        assertRefused(into(scene(warned, DOCUMENTS), VALIDATOR), ValidatorRule.WHEN_CHANGED);
    }

    @Test
    void enforce_theSameValidator_decides_alsoWhereItIsCreated() {
        assertRefused(into(scene(VALIDATOR, DOCUMENTS), VALIDATOR), ValidatorRule.ENFORCE);
        assertRefused(scene(VALIDATOR, DOCUMENTS), ValidatorRule.ENFORCE);
    }

    @ParameterizedTest
    @EnumSource(ValidatorRule.class)
    void restore_killedAndRunAgain_endsAsIfItHadNotBeen(ValidatorRule rule) {
        String[] many = IntStream.range(0, 900)
                .mapToObj(i -> i % 9 == 0 ? "{_id: %d, s: 5}".formatted(i) : "{_id: %d, s: 'x'}".formatted(i))
                .toArray(String[]::new);
        RestoreScene smooth = scene(VALIDATOR, many);
        FateCounts counts = smooth.restore(request(rule, true)).totals();
        RestoreScene scene = scene(VALIDATOR, many);
        FailingTarget failing = new FailingTarget(scene.target, 3, true);
        assertThatExceptionOfType(TargetUnavailableException.class)
                .isThrownBy(() -> scene.restore(request(rule, true), Optional.empty(), failing, scene.store));
        assertThat(scene.restore(request(rule, true)).totals()).isEqualTo(counts);
        assertThat(scene.held()).isEqualTo(smooth.held());
    }

    @Test
    void fingerprint_byRule_isAnotherOne() {
        assertThat(List.of(ValidatorRule.values()))
                .extracting(rule -> request(rule, false).fingerprint())
                .doesNotHaveDuplicates();
    }
}
