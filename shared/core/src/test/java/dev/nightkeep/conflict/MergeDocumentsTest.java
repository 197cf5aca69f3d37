package dev.nightkeep.conflict;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.nightkeep.bson.RawFields;
import dev.nightkeep.bson.Seed;
import dev.nightkeep.bson.SeedExtension;
import dev.nightkeep.source.SampleDocuments;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.bson.BsonDocument;
import org.bson.BsonValue;
import org.bson.RawBsonDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(SeedExtension.class)
final class MergeDocumentsTest {
    private static final List<ArrayRule> ARRAYS = List.of(
            new ArrayRule.Keep(Side.LIVE),
            new ArrayRule.Keep(Side.BACKUP),
            new ArrayRule.Union(),
            new ArrayRule.Keyed("k"));

    private static MergedDocument merge(Side prefer, ArrayRule arrays, String live, String backup) {
        return new MergeDocuments(prefer, arrays).merge(RawBsonDocument.parse(live), RawBsonDocument.parse(backup));
    }

    private static void assertMerges(MergedDocument merged, String expected, String... conflicts) {
        assertThat(SampleDocuments.hex(List.of(merged.document())))
                .as("%s", merged.document().toJson())
                .isEqualTo(SampleDocuments.hex(List.of(RawBsonDocument.parse(expected))));
        assertThat(merged.conflicts()).containsExactly(conflicts);
    }

    @Test
    void merge_fieldsOfBoth_keepsTheLiveOrderAndAddsWhatIsLost() {
        assertMerges(
                merge(
                        Side.LIVE,
                        new ArrayRule.Keep(Side.LIVE),
                        "{_id: 1, b: 2, sub: {x: 1, y: {q: 1}}}",
                        "{_id: 1, a: 1, sub: {y: {p: 2, q: 1}, z: 3}, b: 2}"),
                "{_id: 1, b: 2, sub: {x: 1, y: {q: 1, p: 2}, z: 3}, a: 1}");
    }

    @Test
    void merge_valuesThatDiffer_preferredStays_conflictIsNamed() {
        String live = "{_id: 1, a: 1, s: {t: 'new', u: null}, v: {}}";
        String backup = "{_id: 1, a: 1.0, s: {t: 'old', u: 5}, v: []}";
        String[] conflicts = {"a", "s.t", "s.u", "v"};
        ArrayRule keep = new ArrayRule.Keep(Side.LIVE);
        assertMerges(merge(Side.LIVE, keep, live, backup), live, conflicts);
        assertMerges(merge(Side.BACKUP, keep, live, backup), backup, conflicts);
    }

    @Test
    void merge_idOfAnotherType_staysTheLiveOne() {
        assertMerges(
                merge(Side.BACKUP, new ArrayRule.Union(), "{_id: 1, a: 1}", "{_id: 1.0, a: 2}"), "{_id: 1, a: 2}", "a");
    }

    @Test
    void merge_arrays_followTheRule() {
        String live = "{_id: 1, a: [3, 1]}";
        String backup = "{_id: 1, a: [1, 2, 2, 1.0]}";
        assertMerges(merge(Side.LIVE, new ArrayRule.Keep(Side.LIVE), live, backup), live, "a");
        assertMerges(merge(Side.LIVE, new ArrayRule.Keep(Side.BACKUP), live, backup), backup, "a");
        assertMerges(merge(Side.LIVE, new ArrayRule.Union(), live, backup), "{_id: 1, a: [3, 1, 2, 1.0]}");
        assertMerges(merge(Side.LIVE, new ArrayRule.Keyed("k"), live, backup), "{_id: 1, a: [3, 1, 2, 1.0]}");
    }

    @Test
    void merge_arraysByKey_mergesElementsOfOneKey() {
        assertMerges(
                merge(
                        Side.LIVE,
                        new ArrayRule.Keyed("id"),
                        "{m: [{id: 1, text: 'edited'}, {id: 2}, 'x']}",
                        "{m: [{id: 1.0, text: 'first', by: 'ann'}, {id: 3}, 'x', {no: 'id'}]}"),
                "{m: [{id: 1, text: 'edited', by: 'ann'}, {id: 2}, 'x', {id: 3}, {no: 'id'}]}",
                "m[].id",
                "m[].text");
    }

    @Test
    void merge_nameThatStandsTwice_isLeftAsItIsAndNamed() {
        byte[] twice = RawFields.document(List.of(
                RawFields.of(RawFields.span(RawBsonDocument.parse("{a: 1}"))).getFirst(),
                RawFields.of(RawFields.span(RawBsonDocument.parse("{a: 2}"))).getFirst()));
        RawBsonDocument odd = new RawBsonDocument(twice);
        MergedDocument merged = new MergeDocuments(Side.BACKUP, new ArrayRule.Union())
                .merge(odd, RawBsonDocument.parse("{a: 1, b: 2}"));
        assertThat(SampleDocuments.bytes(merged.document())).isEqualTo(twice);
        assertThat(merged.conflicts()).containsExactly("(a field stands twice)");
    }

    @Test
    void merge_random_isIdempotent_andInventsNothing(Seed seed) {
        RelatedDocuments documents = new RelatedDocuments(seed.random());
        for (int round = 0; round < 500; round++) {
            RawBsonDocument live = documents.next();
            RawBsonDocument backup = documents.next();
            for (Side prefer : Side.values()) {
                ARRAYS.forEach(arrays -> assertLaws(new MergeDocuments(prefer, arrays), live, backup));
            }
        }
    }

    private static void assertLaws(MergeDocuments merge, RawBsonDocument live, RawBsonDocument backup) {
        RawBsonDocument merged = merge.merge(live, backup).document();
        String what = "%s and %s make %s".formatted(live.toJson(), backup.toJson(), merged.toJson());
        assertThat(SampleDocuments.bytes(merge.merge(live, live).document())).isEqualTo(SampleDocuments.bytes(live));
        assertThat(SampleDocuments.bytes(merge.merge(merged, backup).document()))
                .as(what)
                .isEqualTo(SampleDocuments.bytes(merged));
        Set<String> given = leaves(live, "", new HashSet<>());
        leaves(backup, "", given);
        assertThat(given).as(what).containsAll(leaves(merged, "", new HashSet<>()));
        assertThat(List.copyOf(merged.keySet()))
                .as(what)
                .startsWith(live.keySet().toArray(String[]::new));
    }

    /** Path and value of everything that holds nothing else. */
    private static Set<String> leaves(BsonValue value, String path, Set<String> found) {
        if (value.isDocument() && !value.asDocument().isEmpty()) {
            BsonDocument document = value.asDocument();
            document.forEach((name, each) -> leaves(each, path + "/" + name, found));
        } else if (value.isArray() && !value.asArray().isEmpty()) {
            value.asArray().forEach(each -> leaves(each, path + "/[]", found));
        } else {
            found.add(path + " " + value);
        }
        return found;
    }

    @Test
    void keyed_withoutAField_isRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> new ArrayRule.Keyed(""));
    }
}
