package dev.nightkeep.filter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.nightkeep.error.ConfigurationException;
import dev.nightkeep.error.CorruptBackupException;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;
import org.bson.BsonDocument;
import org.bson.BsonString;
import org.bson.RawBsonDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class DocumentFilterTest {
    private static final Instant JANUARY = Instant.parse("2026-01-01T00:00:00Z");
    private static final Instant FEBRUARY = Instant.parse("2026-02-01T00:00:00Z");

    private static DocumentFilter dated(Optional<String> field) {
        DateRange range = new DateRange(Optional.of(JANUARY), Optional.of(FEBRUARY), field);
        return new DocumentFilter(Optional.of(range), Optional.empty(), Optional.empty());
    }

    private static DocumentFilter listed(String... lines) {
        return new DocumentFilter(Optional.empty(), Optional.of(IdList.of(Stream.of(lines))), Optional.empty());
    }

    private static FilterVerdict test(DocumentFilter filter, String document) {
        return filter.test(RawBsonDocument.parse(document));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{createdAt: {$date: '2026-01-01T00:00:00Z'}}|MATCHED",
                "{createdAt: {$date: '2025-12-31T23:59:59.999Z'}}|OUT",
                "{createdAt: {$date: '2026-02-01T00:00:00Z'}}|OUT",
                "{created_at: '2026-01-15'}|MATCHED",
                "{timestamp: '2026-01-15T10:00:00.123456'}|MATCHED",
                "{date: '2026-01-31 23:30:00'}|MATCHED",
                "{date: '2026-02-01T00:30:00+01:00'}|MATCHED",
                "{date: '2026-01-31T23:30:00-0100'}|OUT",
                "{updatedAt: 1768500000}|MATCHED",
                "{updatedAt: {$numberLong: '1768500000000'}}|MATCHED",
                "{updatedAt: 1768500000.5}|MATCHED",
                "{updatedAt: {$timestamp: {t: 1768500000, i: 1}}}|MATCHED",
                "{updatedAt: {$numberDouble: 'NaN'}}|NOT_A_DATE",
                "{createdAt: 'yesterday'}|NOT_A_DATE",
                "{createdAt: true, updatedAt: '2026-01-15'}|NOT_A_DATE",
                "{createdAt: null}|NOT_A_DATE",
                "{_id: {$oid: '696900000000000000000000'}}|MATCHED",
                "{_id: {$oid: '000000000000000000000000'}}|OUT",
                "{_id: 1}|NO_DATE",
                "{}|NO_DATE",
            })
    void test_datesDetected_findsWhatApplicationsStore(String document, FilterVerdict expected) {
        assertThat(test(dated(Optional.empty()), document)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{meta: {at: '2026-01-15'}, createdAt: '2020-01-01'}|MATCHED",
                "{meta: {at: '2020-01-15'}}|OUT",
                "{meta: {at: {}}}|NOT_A_DATE",
                "{createdAt: '2026-01-15'}|NO_DATE",
            })
    void test_dateFieldNamed_looksNowhereElse(String document, FilterVerdict expected) {
        assertThat(test(dated(Optional.of("meta.at")), document)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{_id: 'abc'}|MATCHED",
                "{_id: '42'}|MATCHED",
                "{_id: 42}|MATCHED",
                "{_id: {$numberLong: '42'}}|MATCHED",
                "{_id: {$oid: '0123456789abcdef01234567'}}|MATCHED",
                "{_id: '0123456789abcdef01234567'}|MATCHED",
                "{_id: {a: 1, b: 'x'}}|MATCHED",
                "{_id: {$oid: '1123456789abcdef01234567'}}|MATCHED",
                "{_id: 'quoted'}|MATCHED",
                "{_id: {b: 'x', a: 1}}|OUT",
                "{_id: 43}|OUT",
                "{}|OUT",
            })
    void test_ids_aLineStandsForEverythingThatItCanBe(String document, FilterVerdict expected) {
        DocumentFilter filter = listed(
                " abc ",
                "",
                "42",
                "0123456789abcdef01234567",
                "{a: 1, b: 'x'}",
                "{\"$oid\": \"1123456789abcdef01234567\"}",
                "\"quoted\"",
                "1, w: 2");
        assertThat(test(filter, document)).isEqualTo(expected);
        assertThat(filter.ids().orElseThrow().lines()).isEqualTo(7);
    }

    @Test
    void test_several_allMustHold() {
        DocumentFilter filter = new DocumentFilter(
                dated(Optional.empty()).dates(),
                listed("1", "2").ids(),
                Optional.of(WhereClause.parse("{open: true}")));
        assertThat(test(filter, "{_id: 1, open: true, date: '2026-01-02'}")).isEqualTo(FilterVerdict.MATCHED);
        assertThat(test(filter, "{_id: 1, open: false, date: '2026-01-02'}")).isEqualTo(FilterVerdict.OUT);
        assertThat(test(filter, "{_id: 3, open: true, date: '2026-01-02'}")).isEqualTo(FilterVerdict.OUT);
        assertThat(test(filter, "{_id: 2, open: true}")).isEqualTo(FilterVerdict.NO_DATE);
    }

    @Test
    void everything_leavesNothingOut_andFiltersSayWhatTheyAre() {
        assertThat(DocumentFilter.everything().test(new BsonDocument("a", new BsonString("b"))))
                .isEqualTo(FilterVerdict.MATCHED);
        assertThat(DocumentFilter.everything().isEverything()).isTrue();
        assertThat(listed("1").isEverything()).isFalse();
        assertThat(listed("1").text())
                .isEqualTo(listed("1", " ").text())
                .isNotEqualTo(listed("2").text())
                .isNotEqualTo(DocumentFilter.everything().text());
    }

    @Test
    void test_documentDamagedInside_isCorrupt() {
        byte[] bytes = {12, 0, 0, 0, 0x02, 'a', 0, 127, 0, 0, 0, 0};
        DocumentFilter filter =
                new DocumentFilter(Optional.empty(), Optional.empty(), Optional.of(WhereClause.parse("{a: 'x'}")));
        assertThatExceptionOfType(CorruptBackupException.class)
                .isThrownBy(() -> filter.test(new RawBsonDocument(bytes)));
    }

    @Test
    void dateRange_thatCannotBe_isRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new DateRange(Optional.empty(), Optional.empty(), Optional.empty()));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new DateRange(Optional.of(FEBRUARY), Optional.of(JANUARY), Optional.empty()));
    }

    @Test
    void idList_ofNothing_isRefused() {
        assertThatExceptionOfType(ConfigurationException.class).isThrownBy(() -> IdList.of(Stream.of("", " ")));
    }

    @Test
    void typeNames_areThoseOfTheServer() {
        assertThat(TypeNames.of(org.bson.BsonType.DATE_TIME)).isEqualTo("date");
        assertThat(TypeNames.of(org.bson.BsonType.END_OF_DOCUMENT)).isEqualTo("unknown");
        assertThat(TypeNames.named("number")).hasSize(4);
    }

    @Test
    void test_listFromAnEditorThatMarksItsFiles_hasItsFirstIdToo() {
        assertThat(test(listed("\uFEFFc1", "c2"), "{_id: 'c1'}")).isEqualTo(FilterVerdict.MATCHED);
    }
}
