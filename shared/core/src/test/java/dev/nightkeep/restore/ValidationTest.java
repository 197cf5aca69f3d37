package dev.nightkeep.restore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.nightkeep.conflict.ConflictRules;
import dev.nightkeep.conflict.RestoreStrategy;
import dev.nightkeep.error.ConfigurationException;
import dev.nightkeep.error.InvalidDocumentsException;
import dev.nightkeep.filter.DocumentFilter;
import dev.nightkeep.format.BackupState;
import dev.nightkeep.source.CollectionDescription;
import dev.nightkeep.source.CollectionType;
import dev.nightkeep.target.TargetRoom;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.bson.BsonDocument;
import org.junit.jupiter.api.Test;

/** What is found before anything is changed. */
final class ValidationTest {
    private static RestoreRequest request(ValidationRules rules, boolean continueOnError) {
        return RestoreScene.request(
                ConflictRules.of(RestoreStrategy.OVERWRITE), DocumentFilter.everything(), rules, continueOnError);
    }

    private static void prepare(RestoreScene scene, String options) {
        scene.target.prepare(new CollectionDescription(
                RestoreScene.CONVERSATIONS, CollectionType.COLLECTION, BsonDocument.parse(options), Optional.empty()));
    }

    private static List<String> sentences(RestorePlan plan) {
        return plan.problems().stream().map(PlanProblem::sentence).toList();
    }

    private static List<String> errors(RestorePlan plan) {
        return plan.problems().stream()
                .filter(PlanProblem::isError)
                .map(PlanProblem::sentence)
                .toList();
    }

    @Test
    void validate_differentValidator_namesWhatItWouldRefuse_andChangesNothing() {
        RestoreScene scene = RestoreScene.of("{_id: 1, s: 'x', in: {n: 1}}", "{_id: 2, s: 5}", "{_id: 3, in: {}}");
        prepare(
                scene,
                "{validator: {$jsonSchema: {bsonType: 'object', required: ['s'], properties: {s: {bsonType: 'string'},"
                        + " in: {required: ['n'], properties: {n: {bsonType: ['int', 'long']}}}}}}}");
        RestoreRequest request = request(ValidationRules.standard(), false);
        assertThat(errors(scene.plan(request)))
                .containsExactly(
                        "{\"$numberInt\": \"2\"}: s is int, and the validator asks for string",
                        "{\"$numberInt\": \"3\"}: it has no s, which the validator asks for;"
                                + " it has no in.n, which the validator asks for");
        assertThatExceptionOfType(InvalidDocumentsException.class)
                .isThrownBy(() -> scene.restore(request))
                .withMessageContaining("the validator asks for");
        assertThat(scene.held()).isEmpty();
    }

    @Test
    void validate_continueOnError_leavesOutWhatDoesNotFit_andIsPartial() {
        RestoreScene scene = RestoreScene.of("{_id: 1, s: 'x'}", "{_id: 2, s: 5}");
        prepare(scene, "{validator: {$jsonSchema: {properties: {s: {bsonType: 'string'}}}}}");
        RestoreReport report = scene.restore(request(ValidationRules.standard(), true));
        assertThat(report.state()).isEqualTo(BackupState.PARTIAL);
        assertThat(report.totals().of(DocumentFate.INVALID)).isEqualTo(1);
        assertThat(scene.held()).isEqualTo(RestoreScene.hex("{_id: 1, s: 'x'}"));
    }

    @Test
    void validate_validatorThatOnlyWarns_stopsNothing() {
        RestoreScene scene = RestoreScene.of("{_id: 1, s: 5}");
        prepare(scene, "{validationAction: 'warn', validator: {$jsonSchema: {properties: {s: {bsonType: 'string'}}}}}");
        assertThat(scene.plan(request(ValidationRules.standard(), false)).hasErrors())
                .isFalse();
    }

    @Test
    void validate_rules_areHeldAgainstEveryDocument() {
        RestoreScene scene = RestoreScene.of("{_id: 1, a: {b: 'x'}}", "{_id: 2, a: {b: null}}", "{_id: 3}");
        ValidationRules rules = RestoreScene.rules(List.of("a.b"), Map.of("a.b", List.of("string", "number")));
        assertThat(sentences(scene.plan(request(rules, false))))
                .containsExactly(
                        "{\"$numberInt\": \"2\"}: a.b is null, not string or number",
                        "{\"$numberInt\": \"3\"}: it has no a.b");
        assertThatExceptionOfType(ConfigurationException.class)
                .isThrownBy(() -> new FieldRules(List.of(), Map.of("a", List.of("text"))));
    }

    @Test
    void validate_rulesForACollectionThatTheBackupLacks_areRefusedWithTheNearestName() {
        RestoreScene scene = RestoreScene.of("{_id: 1}");
        ValidationRules rules = new ValidationRules(
                Map.of("conversatoins", new FieldRules(List.of("a"), Map.of())), OptionalLong.empty());
        assertThatExceptionOfType(ConfigurationException.class)
                .isThrownBy(() -> scene.restore(request(rules, false)))
                .withMessageContaining("rules for 'conversatoins'")
                .satisfies(refused -> assertThat(refused.remedy()).contains("did you mean 'conversations'?"));
        assertThat(scene.held()).isEmpty();
    }

    @Test
    void validate_uniqueConflicts_areForeseen() {
        RestoreScene scene = RestoreScene.of(
                "{_id: 1, key: 'taken'}", "{_id: 2, key: 'twice'}", "{_id: 3, key: 'twice'}", "{_id: 4, key: ['a']}");
        prepare(scene, "{}");
        scene.target.buildIndexes(
                RestoreScene.CONVERSATIONS,
                List.of(BsonDocument.parse("{key: {key: 1}, name: 'key_1', unique: true}")));
        scene.live("{_id: 9, key: 'taken'}");
        assertThat(sentences(scene.plan(request(ValidationRules.standard(), false))))
                .containsExactlyInAnyOrder(
                        "{\"$numberInt\": \"2\"} and {\"$numberInt\": \"3\"} of the backup have the same unique key [key]",
                        "{\"$numberInt\": \"1\"} cannot be written: {\"$numberInt\": \"9\"} has its unique key [key] already");
    }

    @Test
    void validate_uniqueConflicts_continued_areFailuresAndNamed() {
        RestoreScene scene = RestoreScene.of("{_id: 1, key: 'taken'}", "{_id: 2, key: 'free'}");
        prepare(scene, "{}");
        scene.target.buildIndexes(
                RestoreScene.CONVERSATIONS,
                List.of(BsonDocument.parse("{key: {key: 1}, name: 'key_1', unique: true}")));
        scene.live("{_id: 9, key: 'taken'}");
        RestorePlan plan = scene.plan(request(ValidationRules.standard(), true));
        RestoreReport report = scene.restore(request(ValidationRules.standard(), true), plan);
        assertThat(report.totals()).isEqualTo(plan.totals());
        assertThat(report.totals().of(DocumentFate.FAILED)).isEqualTo(1);
        assertThat(report.totals().of(DocumentFate.ADDED)).isEqualTo(1);
        assertThat(report.collections().getFirst().failures().getFirst().code()).isEqualTo(11000);
    }

    @Test
    void validate_nothingButUniqueConflicts_continued_areFailuresAsForeseen() {
        RestoreScene scene = RestoreScene.of("{_id: 1, key: 'taken'}");
        prepare(scene, "{}");
        scene.target.buildIndexes(
                RestoreScene.CONVERSATIONS,
                List.of(BsonDocument.parse("{key: {key: 1}, name: 'key_1', unique: true}")));
        scene.live("{_id: 9, key: 'taken'}");
        RestorePlan plan = scene.plan(request(ValidationRules.standard(), true));
        RestoreReport report = scene.restore(request(ValidationRules.standard(), true), plan);
        assertThat(report.totals()).isEqualTo(plan.totals());
        assertThat(report.totals().of(DocumentFate.FAILED)).isEqualTo(1);
    }

    @Test
    void validate_optionsOfTheLiveCollectionDiffer_isSaidBeforeAndAfter() {
        RestoreScene scene = RestoreScene.of("{_id: 1}");
        prepare(scene, "{collation: {locale: 'de'}}");
        RestorePlan plan = scene.plan(request(ValidationRules.standard(), false));
        assertThat(sentences(plan)).singleElement().asString().contains("has the options", "ends as PARTIAL");
        assertThat(scene.restore(request(ValidationRules.standard(), false), plan)
                        .state())
                .isEqualTo(BackupState.PARTIAL);
    }

    @Test
    void validate_ttlIndexOfTheTarget_isForeseenAndReported() {
        RestoreScene scene = RestoreScene.of(
                "{_id: 1, at: {$date: '2001-01-01T00:00:00Z'}}",
                "{_id: 2, at: [{$date: '2999-01-01T00:00:00Z'}, {$date: '2001-01-01T00:00:00Z'}]}",
                "{_id: 3, at: {$date: '2999-01-01T00:00:00Z'}}",
                "{_id: 4, at: 'text'}");
        prepare(scene, "{}");
        scene.target.buildIndexes(
                RestoreScene.CONVERSATIONS,
                List.of(BsonDocument.parse("{key: {at: 1}, name: 'at_1', expireAfterSeconds: 3600}")));
        String warned = "2 of the documents that are written are old enough for the TTL index at_1 to remove them"
                + " within a minute";
        RestorePlan plan = scene.plan(request(ValidationRules.standard(), false));
        assertThat(sentences(plan)).containsExactly(warned);
        assertThat(scene.restore(request(ValidationRules.standard(), false), plan)
                        .collections()
                        .getFirst()
                        .notes())
                .containsExactly(warned);
    }

    @Test
    void validate_room_isHeldAgainstQuotaAndDisk() {
        RestoreScene scene = RestoreScene.of("{_id: 1, text: 'something to write'}");
        ValidationRules quota = new ValidationRules(Map.of(), OptionalLong.of(1000));
        scene.target.give(new TargetRoom(990, OptionalLong.empty()));
        assertThat(sentences(scene.plan(request(quota, false))))
                .singleElement()
                .asString()
                .contains("it has 990 bytes", "may have 1000");
        scene.target.give(new TargetRoom(0, OptionalLong.of(10)));
        assertThat(sentences(scene.plan(request(quota, false))))
                .singleElement()
                .asString()
                .contains("disk has 10 free");
        scene.target.give(new TargetRoom(0, OptionalLong.of(1 << 20)));
        assertThat(scene.plan(request(quota, false)).hasErrors()).isFalse();
    }

    @Test
    void validate_manyProblems_areCountedAndTheFirstNamed() {
        String[] documents = java.util.stream.IntStream.range(0, 50)
                .mapToObj(i -> "{_id: %d}".formatted(i))
                .toArray(String[]::new);
        RestorePlan plan = RestoreScene.of(documents).plan(request(RestoreScene.rules(List.of("a"), Map.of()), false));
        assertThat(plan.problems()).hasSize(21);
        assertThat(sentences(plan)).last().isEqualTo("and 30 more of this kind");
    }

    @Test
    void validate_shapeOfLiveDocuments_warnsAndStopsNothing() {
        RestoreScene scene = RestoreScene.of("{_id: 101, value: 5}", "{_id: 102}", "{_id: 103, value: 'x', more: 1}")
                .live(dev.nightkeep.source.SampleDocuments.numbered(30));
        RestorePlan plan = scene.plan(request(ValidationRules.standard(), false));
        assertThat(plan.hasErrors()).isFalse();
        assertThat(sentences(plan))
                .containsExactly(
                        "1 documents have no value, unlike all 30 live ones that were looked at",
                        "1 documents have value as int, unlike all 30 live ones that were looked at");
        assertThat(scene.live(RestoreScene.parsed("{_id: 104}"))
                        .plan(request(ValidationRules.standard(), false))
                        .problems())
                .isEmpty();
    }

    @Test
    void documentWithoutAnId_isInvalid() {
        RestoreScene scene = RestoreScene.of("{_id: 1}");
        DecideDocuments decide = new DecideDocuments(
                scene.target,
                Destination.of(
                        new CollectionDescription(
                                RestoreScene.CONVERSATIONS,
                                CollectionType.COLLECTION,
                                new BsonDocument(),
                                Optional.empty()),
                        scene.target),
                request(ValidationRules.standard(), false),
                DocumentCheck.none(),
                new Places());
        assertThat(decide.decide(0, RestoreScene.parsed("{a: 1}")).getFirst().fate())
                .isEqualTo(DocumentFate.INVALID);
    }
}
