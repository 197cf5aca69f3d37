package dev.nightkeep.compare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.nightkeep.backup.Backups;
import dev.nightkeep.bson.Seed;
import dev.nightkeep.bson.SeedExtension;
import dev.nightkeep.error.ConfigurationException;
import dev.nightkeep.key.TestKeys;
import dev.nightkeep.namespace.Namespace;
import dev.nightkeep.namespace.NamespaceSelection;
import dev.nightkeep.restore.BackupContents;
import dev.nightkeep.source.InMemorySource;
import dev.nightkeep.source.SampleDocuments;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@ExtendWith(SeedExtension.class)
final class CompareContentsTest {
    private static List<Long> counts(Comparison comparison) {
        return List.of(
                comparison.sum(CollectionComparison::added),
                comparison.sum(CollectionComparison::changed),
                comparison.sum(CollectionComparison::removed),
                comparison.sum(CollectionComparison::same));
    }

    private static Map<String, Long> fields(Comparison comparison) {
        Map<String, Long> fields = new TreeMap<>();
        comparison
                .collections()
                .forEach(each -> each.fields().forEach(field -> fields.put(field.path(), field.total())));
        return fields;
    }

    private static CollectionComparison only(Comparison comparison) {
        assertThat(comparison.collections()).hasSize(1);
        return comparison.collections().getFirst();
    }

    @RepeatedTest(10)
    void randomStates_areCountedAsANaiveComparisonCounts(Seed seed) {
        ChangedStates states = new ChangedStates(seed, 400);
        BackupContents before = States.backup(States.source(states.before));
        InMemorySource after = States.source(states.after);
        assertThat(List.of(
                        States.compare(before, States.backup(after)),
                        States.compare(before, States.live(after)),
                        States.compareLive(before, States.live(after), States.target(states.after)),
                        States.compare(before, States.backup(after, TestKeys.of("k"))),
                        States.compare(
                                before,
                                States.backup(after),
                                new ComparisonRequest(NamespaceSelection.everything(), 0, 5000))))
                .allSatisfy(comparison -> {
                    assertThat(counts(comparison)).isEqualTo(states.naively());
                    assertThat(fields(comparison)).isEqualTo(states.fields);
                    assertThat(only(comparison).unexplained()).isZero();
                });
    }

    @RepeatedTest(3)
    void randomDocumentsOfEveryType_comparedWithThemselves_areTheSame(Seed seed) {
        InMemorySource source = Backups.source();
        assertThat(States.compare(States.backup(source), States.live(source)).equal())
                .isTrue();
        Comparison other = States.compare(States.backup(source, TestKeys.of("a")), States.backup(source));
        assertThat(other.equal()).isTrue();
        assertThat(other.sum(CollectionComparison::same)).isGreaterThan(5000);
    }

    @Test
    void difference_isFromTheFirstSideToTheOther() {
        Comparison comparison = States.compare(
                States.backup("{_id: 1, a: 1}", "{_id: 2}", "{_id: 3}"),
                States.backup("{_id: 1, a: 2}", "{_id: 3}", "{_id: 4}", "{_id: 5}"));
        CollectionComparison chats = only(comparison);
        assertThat(comparison.equal()).isFalse();
        assertThat(counts(comparison)).containsExactly(2L, 1L, 1L, 1L);
        assertThat(chats.addedIds()).containsExactly("{\"$numberInt\": \"4\"}", "{\"$numberInt\": \"5\"}");
        assertThat(chats.removedIds()).containsExactly("{\"$numberInt\": \"2\"}");
        assertThat(chats.fields()).containsExactly(new FieldCount("a", 0, 1, 0));
        assertThat(chats.changedSamples()).singleElement().satisfies(sample -> {
            assertThat(sample.id()).isEqualTo("{\"$numberInt\": \"1\"}");
            assertThat(sample.changes().fields()).singleElement().satisfies(field -> {
                assertThat(field.before()).contains("1");
                assertThat(field.after()).contains("2");
            });
        });
        assertThat(new String(comparison.toJson(), java.nio.charset.StandardCharsets.UTF_8))
                .contains("\"equal\" : false", "\"kind\" : \"changed\"");
    }

    @Test
    void samples_areTheFirstOnes_andNoMoreThanWanted() {
        Comparison comparison = States.compare(
                States.live(States.source(List.of())), States.backup(States.source(SampleDocuments.numbered(50))));
        assertThat(only(comparison).added()).isEqualTo(50);
        assertThat(only(comparison).addedIds()).hasSize(States.SAMPLES).last().isEqualTo("{\"$numberInt\": \"3\"}");
    }

    @Test
    void idsThatAreEqualByValue_areOneDocument_andTheTypeIsWhatChanged() {
        CollectionComparison chats =
                only(States.compare(States.backup("{_id: 1, a: 1}"), States.backup("{_id: 1.0, a: 1}")));
        assertThat(chats.changed()).isEqualTo(1);
        assertThat(chats.changedSamples().getFirst().changes().fields())
                .singleElement()
                .satisfies(field -> assertThat(field.toString()).contains("_id", "1.0"));
    }

    @Test
    void valuesThatLookTheSame_areToldApart() {
        String text = "x".repeat(100);
        CollectionComparison chats = only(States.compare(
                States.backup("{_id: 1, t: '%sa', n: 1}".formatted(text)),
                States.backup("{_id: 1, t: '%sb', n: {$numberLong: '1'}}".formatted(text))));
        assertThat(chats.changedSamples().getFirst().changes().fields())
                .allSatisfy(field -> assertThat(field.before().orElse("")).contains("bytes)"))
                .anySatisfy(field -> assertThat(field.after()).contains("1 (int64 of 8 bytes)"));
    }

    @Test
    void secrets_areNotShown() {
        Comparison comparison = States.compare(
                States.backup("{_id: 1, password: 'old-secret', auth: {x: 'old-secret'}, note: 'a@example.org'}"),
                States.backup("{_id: 1, password: 'new-secret', auth: {x: 'new-secret'}, note: 'b@example.org'}"));
        String json = new String(comparison.toJson(), java.nio.charset.StandardCharsets.UTF_8);
        assertThat(json).contains("password", "auth.x", "***").doesNotContain("-secret", "example.org");
    }

    @Test
    void documentsWithoutId_areMatchedByAllOfThem() {
        Comparison comparison =
                States.compare(States.backup("{a: 1}", "{a: 1}", "{a: 2}"), States.backup("{a: 1}", "{a: 3}"));
        assertThat(counts(comparison)).containsExactly(1L, 0L, 2L, 1L);
        assertThat(only(comparison).addedIds()).containsExactly("(an _id that is long or absent)");
    }

    @Test
    void idsThatStandTwice_areMatchedOnceEach() {
        Comparison comparison = States.compare(
                States.backup("{_id: 1, a: 1}", "{_id: 1, a: 2}", "{_id: 1, a: 3}"),
                States.backup("{_id: 1, a: 3}", "{_id: 1, a: 4}"));
        assertThat(counts(comparison)).containsExactly(0L, 1L, 1L, 1L);
    }

    @Test
    void collections_ofOneSideOnly_areNamed_withTheirDocumentsCounted() {
        InMemorySource more = States.source(SampleDocuments.numbered(2));
        Backups.put(more, "app.more", "{}", SampleDocuments.numbered(7));
        Backups.put(more, "app.empty", "{}", List.of());
        BackupContents less = States.backup(States.source(SampleDocuments.numbered(2)));
        assertThat(States.compare(less, States.live(more)).collections())
                .extracting(CollectionComparison::kind, CollectionComparison::added)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(ChangeKind.CHANGED, 0L),
                        org.assertj.core.groups.Tuple.tuple(ChangeKind.ADDED, 0L),
                        org.assertj.core.groups.Tuple.tuple(ChangeKind.ADDED, 7L));
        Comparison back = States.compare(States.backup(more), less);
        assertThat(back.equal()).isFalse();
        assertThat(counts(back)).containsExactly(0L, 0L, 7L, 2L);
    }

    @Test
    void optionsAndIndexes_thatDiffer_areNamed() {
        InMemorySource before = new InMemorySource();
        Backups.put(before, "app.chats", "{capped: true, size: 4096}", SampleDocuments.numbered(1));
        InMemorySource after = new InMemorySource();
        after.put(
                new dev.nightkeep.source.CollectionDescription(
                        States.CHATS,
                        dev.nightkeep.source.CollectionType.COLLECTION,
                        org.bson.BsonDocument.parse("{size: 4096.0, validator: {}}"),
                        java.util.Optional.empty()),
                List.of(
                        org.bson.BsonDocument.parse("{name: '_id_', key: {_id: 1}, v: 1, ns: 'app.chats'}"),
                        org.bson.BsonDocument.parse("{v: 2, key: {name: -1}, name: 'name_1', sparse: true}"),
                        org.bson.BsonDocument.parse("{v: 2, key: {at: 1}, name: 'at_1'}")),
                SampleDocuments.numbered(1));
        Comparison comparison = States.compare(States.backup(before), States.backup(after));
        assertThat(comparison.equal()).isFalse();
        assertThat(only(comparison).definition())
                .containsExactly(
                        new DefinitionChange(ChangeKind.REMOVED, "option capped"),
                        new DefinitionChange(ChangeKind.ADDED, "option validator"),
                        new DefinitionChange(ChangeKind.ADDED, "index at_1"),
                        new DefinitionChange(ChangeKind.CHANGED, "index name_1"));
    }

    @Test
    void documentThatWasChangedAgainMeanwhile_isCounted_andSaidToBeUnexplained() {
        BackupContents before = States.backup("{_id: 1, a: 1}", "{_id: 2, a: 1}", "{_id: 3, a: 1}");
        LiveContents live =
                States.live(States.source(States.parsed("{_id: 1, a: 2}", "{_id: 2, a: 2}", "{_id: 3, a: 2}")));
        CollectionComparison chats = only(
                States.compareLive(before, live, States.target(States.parsed("{_id: 1, a: 1}", "{_id: 2, a: 5}"))));
        assertThat(chats.changed()).isEqualTo(3);
        assertThat(chats.unexplained()).isEqualTo(2);
        assertThat(chats.fields()).containsExactly(new FieldCount("a", 0, 1, 0));
    }

    @Test
    void selection_isOfBothSides_andOneThatMeansNothingIsRefused() {
        InMemorySource source = States.source(SampleDocuments.numbered(3));
        Backups.put(source, "app.other", "{}", SampleDocuments.numbered(4));
        ComparisonRequest other =
                ComparisonRequest.of(new NamespaceSelection(Set.of(), List.of("other"), List.of()), 1);
        assertThat(States.compare(States.backup(source), States.live(source), other)
                        .collections())
                .extracting(CollectionComparison::namespace)
                .containsExactly(Namespace.parse("app.other"));
        ComparisonRequest none = ComparisonRequest.of(new NamespaceSelection(Set.of(), List.of("none"), List.of()), 1);
        assertThatExceptionOfType(ConfigurationException.class)
                .isThrownBy(() -> States.compare(States.backup(source), States.live(source), none))
                .withMessageContaining("has a collection that was meant");
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 10_001})
    void samples_outOfBounds_areRefused(int samples) {
        NamespaceSelection everything = NamespaceSelection.everything();
        assertThatExceptionOfType(IllegalArgumentException.class)
                .isThrownBy(() -> ComparisonRequest.of(everything, samples));
        assertThatExceptionOfType(IllegalArgumentException.class)
                .isThrownBy(() -> new ComparisonRequest(everything, 1, -1));
    }
}
