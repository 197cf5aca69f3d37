package dev.nightkeep.compare;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nightkeep.bson.ByteSpan;
import dev.nightkeep.bson.RawFields;
import dev.nightkeep.bson.Seed;
import dev.nightkeep.bson.SeedExtension;
import java.util.ArrayList;
import java.util.List;
import org.bson.RawBsonDocument;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(SeedExtension.class)
final class FieldDifferencesTest {
    private static List<String> between(String before, String after) {
        List<String> found = new ArrayList<>();
        FieldDifferences.between(
                span(before),
                span(after),
                each -> found.add("%s %s %s".formatted(each.kind().text(), each.path(), each.general())));
        return found;
    }

    private static ByteSpan span(String document) {
        return RawFields.span(RawBsonDocument.parse(document));
    }

    @Test
    void fields_areNamedByTheirPaths() {
        assertThat(between("{a: 1, b: {c: 1, d: 2}, gone: 1}", "{a: 2, b: {c: 1, d: 3, e: 4}, fresh: {x: 1}}"))
                .containsExactly(
                        "changed a a", "changed b.d b.d", "added b.e b.e", "removed gone gone", "added fresh fresh");
    }

    @Test
    void elements_ofArraysOfOneLength_areNamedByTheirPlaces() {
        assertThat(between("{a: [{p: 1}, {p: 2}, 3]}", "{a: [{p: 1}, {p: 5}, 4]}"))
                .containsExactly("changed a.1.p a[].p", "changed a.2 a[]");
    }

    @Test
    void arrays_ofDifferentLength_differAsAWhole() {
        assertThat(between("{a: {b: [1, 2]}}", "{a: {b: [1]}}")).containsExactly("changed a.b a.b");
    }

    @Test
    void types_areTakenForDifferent_andSoIsTheOrderOfFields() {
        assertThat(between("{a: 1}", "{a: {$numberLong: '1'}}")).containsExactly("changed a a");
        assertThat(between("{a: 1}", "{a: {b: 1}}")).containsExactly("changed a a");
        assertThat(between("{a: 1, b: 2}", "{b: 2, a: 1}"))
                .containsExactly("changed %1$s %1$s".formatted(FieldDifferences.ORDER));
        assertThat(between("{a: {b: 1, c: 2}, x: 1}", "{a: {c: 2, b: 1}, x: 2}"))
                .containsExactly("changed a a", "changed x x");
    }

    @Test
    void depth_isBounded() {
        String deep = "{a: ".repeat(150) + "%d" + "}".repeat(150);
        assertThat(between(deep.formatted(1), deep.formatted(2)))
                .singleElement()
                .satisfies(line -> assertThat(line.split("\\.")).hasSizeBetween(190, 210));
    }

    @RepeatedTest(5)
    void document_andItself_differInNothing(Seed seed) {
        ByteSpan document = ByteSpan.of(seed.documents().everyType());
        ByteSpan copy = ByteSpan.of(document.array().clone());
        FieldDifferences.between(document, copy, difference -> {
            throw new AssertionError(difference.path());
        });
        assertThat(document.length()).isPositive();
    }
}
