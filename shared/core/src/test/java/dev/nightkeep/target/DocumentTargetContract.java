package dev.nightkeep.target;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nightkeep.namespace.Namespace;
import dev.nightkeep.source.CollectionDescription;
import dev.nightkeep.source.CollectionType;
import dev.nightkeep.source.SampleDocuments;
import dev.nightkeep.source.ServerFeature;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.bson.BsonArray;
import org.bson.BsonDocument;
import org.bson.BsonInt32;
import org.bson.BsonInt64;
import org.bson.BsonString;
import org.bson.BsonValue;
import org.bson.RawBsonDocument;
import org.junit.jupiter.api.Test;

/** What every {@link DocumentTarget} holds. */
public abstract class DocumentTargetContract {
    private static final String ID_INDEX = "{'v': 2, 'key': {'_id': 1}, 'name': '_id_'}";

    /** The target under test; the same one during a test. */
    protected abstract DocumentTarget target();

    /** A database that nobody else uses. */
    protected abstract String database();

    /** What the target holds now, in any order. */
    protected abstract List<RawBsonDocument> documents(Namespace namespace);

    protected abstract Set<ServerFeature> features();

    /** Asserts that the server lacks it; called instead of a test that needs it. */
    protected abstract void assertGap(ServerFeature feature);

    /** Those of {@link SampleDocuments#ofEveryKind()} that the server keeps as they are. */
    protected abstract Map<String, RawBsonDocument> keptDocuments();

    private Namespace namespace(String collection) {
        return new Namespace(database(), collection);
    }

    private CollectionDescription plain(String collection) {
        return described(collection, CollectionType.COLLECTION, "{}");
    }

    private CollectionDescription described(String collection, CollectionType type, String options) {
        return new CollectionDescription(namespace(collection), type, BsonDocument.parse(options), Optional.empty());
    }

    private WriteOutcome write(String collection, List<RawBsonDocument> documents, ConflictStrategy strategy) {
        return target().write(namespace(collection), documents, strategy, false);
    }

    private void assertHolds(String collection, Collection<RawBsonDocument> documents) {
        assertThat(SampleDocuments.hex(documents(namespace(collection))))
                .containsExactlyInAnyOrderElementsOf(SampleDocuments.hex(documents));
        assertThat(target().count(namespace(collection))).isEqualTo(documents.size());
    }

    private static List<RawBsonDocument> changed(List<RawBsonDocument> documents) {
        return documents.stream()
                .map(document -> SampleDocuments.document(SampleDocuments.id(document), new BsonString("changed")))
                .toList();
    }

    private static List<BsonDocument> indexes(String json) {
        return BsonArray.parse("[" + json + "]").stream()
                .map(BsonValue::asDocument)
                .toList();
    }

    @Test
    void describe_always_namesServerVersionAndTopology() {
        assertThat(target().describe().server()).contains(target().describe().version());
        assertThat(target().describe().topology()).isIn("standalone", "replica set", "sharded cluster", "unknown");
    }

    @Test
    void prepare_collectionNotThere_createsIt() {
        assertThat(target().exists(namespace("a"))).isFalse();
        assertThat(target().prepare(plain("a"))).isEqualTo(new TargetCollection(true, List.of()));
        assertThat(target().exists(namespace("a"))).isTrue();
        assertThat(target().count(namespace("a"))).isZero();
    }

    @Test
    void prepare_collectionThere_leavesIt() {
        target().prepare(plain("a"));
        write("a", SampleDocuments.numbered(3), ConflictStrategy.SKIP);
        assertThat(target().prepare(plain("a"))).isEqualTo(new TargetCollection(false, List.of()));
        assertHolds("a", SampleDocuments.numbered(3));
    }

    @Test
    void prepare_oddNames_createsThem() {
        for (String name : List.of("a.b", "with space", "größe %", "n".repeat(120))) {
            assertThat(target().prepare(plain(name)).created()).isTrue();
            write(name, SampleDocuments.numbered(2), ConflictStrategy.SKIP);
            assertHolds(name, SampleDocuments.numbered(2));
        }
    }

    @Test
    void count_collectionNotThere_isZero() {
        assertThat(target().count(namespace("none"))).isZero();
        assertThat(target().existing(namespace("none"), List.of(new BsonInt32(1))))
                .isEmpty();
        assertThat(target().exists(namespace("none"))).isFalse();
    }

    @Test
    void write_nothing_writesNothing() {
        assertThat(write("a", List.of(), ConflictStrategy.SKIP)).isEqualTo(new WriteOutcome(0, 0, 0, List.of()));
        assertThat(write("a", List.of(), ConflictStrategy.OVERWRITE)).isEqualTo(new WriteOutcome(0, 0, 0, List.of()));
    }

    @Test
    void write_newDocuments_areInsertedByteForByte() {
        for (ConflictStrategy strategy : ConflictStrategy.values()) {
            List<RawBsonDocument> documents = List.copyOf(keptDocuments().values());
            assertThat(write("new" + strategy, documents, strategy))
                    .isEqualTo(new WriteOutcome(documents.size(), 0, 0, List.of()));
            assertHolds("new" + strategy, documents);
        }
    }

    @Test
    void write_skipAndIdIsThere_leavesTheDocument() {
        List<RawBsonDocument> documents = List.copyOf(keptDocuments().values());
        write("a", documents, ConflictStrategy.SKIP);
        List<RawBsonDocument> batch = new ArrayList<>(changed(documents));
        batch.addAll(SampleDocuments.numbered(5));
        assertThat(write("a", batch, ConflictStrategy.SKIP))
                .isEqualTo(new WriteOutcome(5, 0, documents.size(), List.of()));
        assertThat(target().count(namespace("a"))).isEqualTo(documents.size() + 5L);
        assertThat(SampleDocuments.hex(documents(namespace("a")))).containsAll(SampleDocuments.hex(documents));
    }

    @Test
    void write_overwriteAndIdIsThere_replacesTheDocument() {
        List<RawBsonDocument> documents = List.copyOf(keptDocuments().values());
        write("a", documents, ConflictStrategy.SKIP);
        List<RawBsonDocument> batch = new ArrayList<>(changed(documents));
        batch.addAll(SampleDocuments.numbered(5));
        assertThat(write("a", batch, ConflictStrategy.OVERWRITE))
                .isEqualTo(new WriteOutcome(5, documents.size(), 0, List.of()));
        assertHolds("a", batch);
    }

    @Test
    void write_again_endsInTheSameState() {
        List<RawBsonDocument> documents = SampleDocuments.numbered(90);
        for (ConflictStrategy strategy : ConflictStrategy.values()) {
            write("a", documents.subList(0, 40), strategy);
            WriteOutcome outcome = write("a", documents, strategy);
            assertThat(outcome.inserted() + outcome.replaced() + outcome.skipped())
                    .isEqualTo(90);
            assertHolds("a", documents);
        }
    }

    @Test
    void write_sameIdTwiceInABatch_isInsertedOnce() {
        List<RawBsonDocument> twice = Stream.concat(
                        SampleDocuments.numbered(3).stream(), changed(SampleDocuments.numbered(3)).stream())
                .toList();
        assertThat(write("skip", twice, ConflictStrategy.SKIP)).isEqualTo(new WriteOutcome(3, 0, 3, List.of()));
        assertHolds("skip", twice.subList(0, 3));
        assertThat(write("over", twice, ConflictStrategy.OVERWRITE)).isEqualTo(new WriteOutcome(3, 3, 0, List.of()));
        assertThat(target().count(namespace("over"))).isEqualTo(3);
    }

    private WriteOutcome writeAgainstUniqueValue(String collection, ConflictStrategy strategy, boolean ordered) {
        target().prepare(plain(collection));
        target().buildIndexes(namespace(collection), indexes("{'key': {'value': 1}, 'name': 'v', 'unique': true}"));
        write(
                collection,
                List.of(SampleDocuments.document(new BsonInt32(100), new BsonString("document 2"))),
                strategy);
        return target().write(namespace(collection), SampleDocuments.numbered(3), strategy, ordered);
    }

    private void assertFailsAndOthersDoNot(ConflictStrategy strategy) {
        WriteOutcome outcome = writeAgainstUniqueValue("u", strategy, false);
        assertThat(outcome.inserted()).isEqualTo(2);
        assertThat(outcome.skipped()).isZero();
        assertThat(outcome.failures()).singleElement().satisfies(failure -> {
            assertThat(failure.id()).isEqualTo("{\"$numberInt\": \"2\"}");
            assertThat(failure.code()).isEqualTo(11000);
            assertThat(failure.reason()).isNotBlank();
        });
    }

    @Test
    void write_skipAndOtherUniqueIndexViolated_isAFailureAndNotASkip() {
        assertFailsAndOthersDoNot(ConflictStrategy.SKIP);
    }

    @Test
    void write_overwriteAndOtherUniqueIndexViolated_isAFailure() {
        if (!features().contains(ServerFeature.UPDATE_ERRORS)) {
            assertGap(ServerFeature.UPDATE_ERRORS);
            return;
        }
        assertFailsAndOthersDoNot(ConflictStrategy.OVERWRITE);
    }

    private void assertStopsAtFailure(ConflictStrategy strategy) {
        WriteOutcome outcome = writeAgainstUniqueValue("o", strategy, true);
        assertThat(outcome.inserted()).isEqualTo(1);
        assertThat(outcome.failures())
                .extracting(DocumentFailure::id)
                .containsExactly("{\"$numberInt\": \"2\"}", "{\"$numberInt\": \"3\"}");
    }

    @Test
    void write_orderedSkipAndOneFails_thoseBehindItFailToo() {
        assertStopsAtFailure(ConflictStrategy.SKIP);
    }

    @Test
    void write_orderedOverwriteAndOneFails_thoseBehindItFailToo() {
        for (ServerFeature needed : List.of(ServerFeature.ORDERED_UPDATES, ServerFeature.UPDATE_ERRORS)) {
            if (!features().contains(needed)) {
                assertGap(needed);
                return;
            }
        }
        assertStopsAtFailure(ConflictStrategy.OVERWRITE);
    }

    @Test
    void write_orderedAndIdsAreThere_skipsThemAndGoesOn() {
        List<RawBsonDocument> documents = SampleDocuments.numbered(9);
        write("a", List.of(documents.get(2), documents.get(3), documents.get(7)), ConflictStrategy.SKIP);
        assertThat(target().write(namespace("a"), documents, ConflictStrategy.SKIP, true))
                .isEqualTo(new WriteOutcome(6, 0, 3, List.of()));
        assertHolds("a", documents);
    }

    @Test
    void write_byManyThreads_writesEachOnce() {
        List<RawBsonDocument> documents = SampleDocuments.numbered(800);
        long inserted = IntStream.range(0, 8)
                .parallel()
                .mapToLong(each -> write("a", documents.subList(each * 100, each * 100 + 100), ConflictStrategy.SKIP)
                        .inserted())
                .sum();
        assertThat(inserted).isEqualTo(800);
        assertHolds("a", documents);
    }

    @Test
    void existing_someIdsAreThere_namesThem() {
        List<RawBsonDocument> documents = List.copyOf(keptDocuments().values());
        write("a", documents, ConflictStrategy.SKIP);
        List<BsonValue> ids =
                new ArrayList<>(documents.stream().map(SampleDocuments::id).toList());
        Set<BsonValue> expected = Set.copyOf(ids);
        ids.add(new BsonInt64(77));
        ids.add(new BsonDocument("x", new BsonInt32(77)));
        assertThat(target().existing(namespace("a"), ids)).isEqualTo(expected);
    }

    @Test
    void buildIndexes_new_areCreatedAndCompared() {
        target().prepare(plain("a"));
        List<BsonDocument> wanted = indexes(ID_INDEX
                + ", {'v': 2, 'key': {'a': 1, 'b': -1}, 'name': 'a_b', 'ns': 'x.y', 'background': true}"
                + ", {'v': 2, 'key': {'u': 1}, 'name': 'u', 'unique': true}");
        assertThat(target().buildIndexes(namespace("a"), wanted)).isEqualTo(new IndexOutcome(2, 1, List.of()));
        assertThat(target().buildIndexes(namespace("a"), wanted)).isEqualTo(new IndexOutcome(0, 3, List.of()));
    }

    @Test
    void buildIndexes_oneIsThereAndDiffers_isAFailureThatStopsNoOther() {
        target().prepare(plain("a"));
        target().buildIndexes(namespace("a"), indexes("{'key': {'a': 1}, 'name': 'x'}"));
        IndexOutcome outcome = target().buildIndexes(
                        namespace("a"), indexes("{'key': {'b': 1}, 'name': 'x'}, {'key': {'c': 1}, 'name': 'c'}"));
        assertThat(outcome.created()).isEqualTo(1);
        assertThat(outcome.failures()).singleElement().asString().contains("x");
    }

    @Test
    void differences_ofIndexesThatAreThere_areNamedAndNothingIsChanged() {
        target().prepare(plain("a"));
        target().buildIndexes(
                        namespace("a"), indexes("{'key': {'a': 1}, 'name': 'x'}, {'key': {'c': 1}, 'name': 'y'}"));
        List<BsonDocument> before = target().indexes(namespace("a"));
        List<BsonDocument> wanted =
                indexes("{'key': {'a': 1}, 'name': 'x', 'unique': true}, {'key': {'c': 1}, 'name': 'y'},"
                        + " {'key': {'d': 1}, 'name': 'z'}");
        assertThat(target().differences(plain("a"), wanted))
                .singleElement()
                .asString()
                .contains("x");
        assertThat(target().differences(plain("none"), wanted)).isEmpty();
        assertThat(target().indexes(namespace("a"))).isEqualTo(before);
    }

    @Test
    void prepare_thereWithOtherOptions_namesTheDifference() {
        if (!features().contains(ServerFeature.CAPPED)) {
            assertGap(ServerFeature.CAPPED);
            return;
        }
        target().prepare(plain("a"));
        TargetCollection prepared =
                target().prepare(described("a", CollectionType.COLLECTION, "{'capped': true, 'size': 4096}"));
        assertThat(prepared.created()).isFalse();
        assertThat(String.join(" ", prepared.differences())).contains("capped");
    }

    @Test
    void prepare_cappedCollection_keepsInsertionOrder() {
        if (!features().contains(ServerFeature.CAPPED)) {
            assertGap(ServerFeature.CAPPED);
            return;
        }
        assertThat(target().prepare(described("log", CollectionType.COLLECTION, "{'capped': true, 'size': 1048576}")))
                .isEqualTo(new TargetCollection(true, List.of()));
        List<RawBsonDocument> backwards = SampleDocuments.numbered(50).reversed();
        assertThat(target().write(namespace("log"), backwards, ConflictStrategy.SKIP, true)
                        .inserted())
                .isEqualTo(50);
        assertThat(SampleDocuments.hex(documents(namespace("log")))).isEqualTo(SampleDocuments.hex(backwards));
    }

    @Test
    void prepare_view_isCreatedAsAView() {
        if (!features().contains(ServerFeature.VIEWS)) {
            assertGap(ServerFeature.VIEWS);
            return;
        }
        CollectionDescription view = described(
                "view", CollectionType.VIEW, "{'viewOn': 'base', 'pipeline': [{'$match': {'a': {'$gt': 1}}}]}");
        assertThat(target().prepare(view)).isEqualTo(new TargetCollection(true, List.of()));
        assertThat(target().prepare(view)).isEqualTo(new TargetCollection(false, List.of()));
    }
}
