package dev.nightkeep.target;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nightkeep.namespace.Namespace;
import dev.nightkeep.source.CollectionDescription;
import dev.nightkeep.source.CollectionType;
import dev.nightkeep.source.SampleDocuments;
import dev.nightkeep.target.ChangeOutcome.Result;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.bson.BsonDecimal128;
import org.bson.BsonDocument;
import org.bson.BsonDouble;
import org.bson.BsonInt32;
import org.bson.BsonInt64;
import org.bson.BsonString;
import org.bson.BsonValue;
import org.bson.RawBsonDocument;
import org.bson.types.Decimal128;
import org.junit.jupiter.api.Test;

/** What every {@link DocumentTarget} holds when it is asked for documents and changes them only as they were seen. */
public abstract class DocumentChangeContract extends DocumentTargetContract {
    private Namespace namespace() {
        return new Namespace(database(), "a");
    }

    private List<Result> change(DocumentChange... changes) {
        return target().change(namespace(), List.of(changes)).stream()
                .map(ChangeOutcome::result)
                .toList();
    }

    private void hold(RawBsonDocument... documents) {
        target().write(namespace(), List.of(documents), ConflictStrategy.OVERWRITE, false);
    }

    private void assertHolds(RawBsonDocument... documents) {
        assertThat(SampleDocuments.hex(documents(namespace())))
                .containsExactlyInAnyOrderElementsOf(SampleDocuments.hex(Arrays.asList(documents)));
    }

    private static RawBsonDocument document(int id, BsonValue value) {
        return SampleDocuments.document(new BsonInt32(id), value);
    }

    private static RawBsonDocument document(int id, String value) {
        return document(id, new BsonString(value));
    }

    @Test
    void find_collection_hasItsOptions() {
        assertThat(target().find(namespace())).isEmpty();
        target().prepare(new CollectionDescription(
                namespace(), CollectionType.COLLECTION, new BsonDocument(), Optional.empty()));
        assertThat(target().find(namespace()).orElseThrow().namespace()).isEqualTo(namespace());
        assertThat(target().find(namespace()).orElseThrow().type()).isEqualTo(CollectionType.COLLECTION);
    }

    @Test
    void indexes_areAsTheServerListsThem() {
        assertThat(target().indexes(namespace())).isEmpty();
        hold(document(1, "x"));
        target().buildIndexes(namespace(), List.of(BsonDocument.parse("{key: {value: 1}, name: 'v', unique: true}")));
        assertThat(target().indexes(namespace()))
                .extracting(index -> index.getString("name").getValue())
                .containsExactlyInAnyOrder("_id_", "v");
    }

    @Test
    void fetch_everyKindOfId_givesTheBytes() {
        List<RawBsonDocument> documents = List.copyOf(keptDocuments().values());
        hold(documents.toArray(RawBsonDocument[]::new));
        List<BsonValue> ids =
                new ArrayList<>(documents.stream().map(SampleDocuments::id).toList());
        ids.add(new BsonInt32(4711));
        assertThat(SampleDocuments.hex(target().fetch(namespace(), ids)))
                .containsExactlyInAnyOrderElementsOf(SampleDocuments.hex(documents));
        assertThat(target().fetch(new Namespace(database(), "none"), ids)).isEmpty();
        assertThat(target().fetch(namespace(), List.of())).isEmpty();
    }

    @Test
    void fetch_numbersOfAllTypes_findsEach() {
        List<BsonValue> numbers = List.of(
                new BsonInt32(-7),
                new BsonInt64(Long.MAX_VALUE),
                new BsonDouble(3.25),
                new BsonDecimal128(Decimal128.parse("12345678901234567890.5")),
                new BsonDecimal128(Decimal128.parse("0.5")));
        hold(numbers.stream()
                .map(number -> SampleDocuments.raw(new BsonDocument("_id", number)))
                .toArray(RawBsonDocument[]::new));
        assertThat(target().fetch(namespace(), numbers)).hasSameSizeAs(numbers);
        assertThat(target().existing(namespace(), numbers)).containsExactlyInAnyOrderElementsOf(numbers);
    }

    @Test
    void fetch_idOfAnotherType_findsTheEqualOne() {
        hold(document(1, "x"));
        assertThat(target().fetch(namespace(), List.of(new BsonDouble(1)))).hasSize(1);
    }

    @Test
    void sample_givesSomeDocuments() {
        hold(SampleDocuments.numbered(20).toArray(RawBsonDocument[]::new));
        assertThat(target().sample(namespace(), 5)).hasSize(5).doesNotHaveDuplicates();
        assertThat(target().sample(namespace(), 50)).hasSize(20);
        assertThat(target().sample(new Namespace(database(), "none"), 5)).isEmpty();
    }

    @Test
    void having_findsThoseThatHoldTheValues() {
        hold(document(1, "x"), document(2, "y"), document(3, "z"));
        List<BsonDocument> wanted = List.of(BsonDocument.parse("{value: 'x'}"), BsonDocument.parse("{value: 'z'}"));
        assertThat(target().having(namespace(), wanted))
                .extracting(SampleDocuments::id)
                .containsExactlyInAnyOrder(new BsonInt32(1), new BsonInt32(3));
        assertThat(target().having(namespace(), List.of())).isEmpty();
    }

    @Test
    void change_insert_onlyWhereNoneIs() {
        hold(document(2, "same"), document(3, "other"));
        assertThat(change(
                        new DocumentChange.Insert(document(1, "new")),
                        new DocumentChange.Insert(document(2, "same")),
                        new DocumentChange.Insert(document(3, "mine"))))
                .containsExactly(Result.DONE, Result.ALREADY, Result.CHANGED);
        assertHolds(document(1, "new"), document(2, "same"), document(3, "other"));
    }

    @Test
    void change_replace_onlyWhatWasSeen() {
        hold(document(1, "seen"), document(2, "after"), document(3, "somebody's"));
        List<DocumentChange> changes = IntStream.rangeClosed(1, 4)
                .<DocumentChange>mapToObj(id -> new DocumentChange.Replace(document(id, "seen"), document(id, "after")))
                .toList();
        assertThat(change(changes.toArray(DocumentChange[]::new)))
                .containsExactly(Result.DONE, Result.ALREADY, Result.CHANGED, Result.GONE);
        assertHolds(document(1, "after"), document(2, "after"), document(3, "somebody's"));
    }

    @Test
    void change_delete_onlyWhatWasSeen() {
        hold(document(1, "seen"), document(3, "somebody's"));
        assertThat(change(
                        new DocumentChange.Delete(document(1, "seen")),
                        new DocumentChange.Delete(document(2, "seen")),
                        new DocumentChange.Delete(document(3, "seen"))))
                .containsExactly(Result.DONE, Result.ALREADY, Result.CHANGED);
        assertHolds(document(3, "somebody's"));
    }

    @Test
    void change_equalByValueButNotByBytes_isAnotherDocument() {
        hold(document(1, new BsonDouble(5)), document(2, BsonDocument.parse("{a: 1, b: [1, 2]}")));
        assertThat(change(
                        new DocumentChange.Replace(document(1, new BsonInt32(5)), document(1, "after")),
                        new DocumentChange.Delete(document(2, BsonDocument.parse("{a: 1, b: [1, 3]}")))))
                .containsExactly(Result.CHANGED, Result.CHANGED);
        assertThat(target().count(namespace())).isEqualTo(2);
    }

    @Test
    void change_everyKindOfDocument_replacesAndRemovesIt() {
        List<RawBsonDocument> documents = List.copyOf(keptDocuments().values());
        hold(documents.toArray(RawBsonDocument[]::new));
        List<RawBsonDocument> after = documents.stream()
                .map(document -> SampleDocuments.document(SampleDocuments.id(document), new BsonString("after")))
                .toList();
        List<DocumentChange> changes = IntStream.range(0, documents.size())
                .<DocumentChange>mapToObj(i -> new DocumentChange.Replace(documents.get(i), after.get(i)))
                .toList();
        assertThat(change(changes.toArray(DocumentChange[]::new))).containsOnly(Result.DONE);
        assertHolds(after.toArray(RawBsonDocument[]::new));
        assertThat(change(after.stream().map(DocumentChange.Delete::new).toArray(DocumentChange[]::new)))
                .containsOnly(Result.DONE);
        assertThat(target().count(namespace())).isZero();
    }

    @Test
    void change_againstAUniqueIndex_isRefusedAndOthersAreNot() {
        target().prepare(new CollectionDescription(
                namespace(), CollectionType.COLLECTION, new BsonDocument(), Optional.empty()));
        target().buildIndexes(namespace(), List.of(BsonDocument.parse("{key: {value: 1}, name: 'v', unique: true}")));
        hold(document(1, "taken"), document(2, "free"));
        List<ChangeOutcome> outcomes = target().change(
                        namespace(),
                        List.of(
                                new DocumentChange.Insert(document(3, "taken")),
                                new DocumentChange.Insert(document(4, "new"))));
        assertThat(outcomes.get(1).result()).isEqualTo(Result.DONE);
        assertThat(outcomes.get(0).refusal()).hasValueSatisfying(refusal -> {
            assertThat(refusal.code()).isEqualTo(11000);
            assertThat(refusal.id()).isEqualTo("{\"$numberInt\": \"3\"}");
        });
    }

    @Test
    void change_byTwoWhoSawTheSame_oneWins() {
        hold(document(1, "seen"));
        List<Result> results = IntStream.range(0, 8)
                .parallel()
                .mapToObj(each -> change(new DocumentChange.Replace(document(1, "seen"), document(1, "by " + each)))
                        .getFirst())
                .toList();
        assertThat(results).containsOnlyOnce(Result.DONE).containsOnly(Result.DONE, Result.CHANGED);
    }

    @Test
    void change_many_isMadeInBatches() {
        DocumentChange[] inserts = SampleDocuments.numbered(2500).stream()
                .map(DocumentChange.Insert::new)
                .toArray(DocumentChange[]::new);
        assertThat(change(inserts)).hasSize(2500).containsOnly(Result.DONE);
        assertThat(change(inserts)).containsOnly(Result.ALREADY);
        assertThat(target().count(namespace())).isEqualTo(2500);
    }

    @Test
    void room_whereItIsTold_isNotNegative() {
        hold(document(1, "x"));
        assertThat(target().room(database()).stream().toList()).allSatisfy(room -> {
            assertThat(room.usedBytes()).isNotNegative();
            room.freeBytes().ifPresent(free -> assertThat(free).isNotNegative());
        });
    }
}
